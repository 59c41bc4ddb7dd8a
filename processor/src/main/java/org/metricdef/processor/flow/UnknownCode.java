package org.metricdef.processor.flow;

import com.sun.source.tree.Tree;

/** The transfer of code of a kind that the analysis does not know: anything may have happened. */
final class UnknownCode {

  private final Memory memory;
  private final Unknowns unknowns;

  UnknownCode(Memory memory, Unknowns unknowns) {
    this.memory = memory;
    this.unknowns = unknowns;
  }

  Value havoc(Tree tree) {
    Loss loss = unknowns.loss(
        tree,
        "the analysis does not support this kind of code: " + tree.getKind(),
        Remedy.edit("create the labels after it, or move it into its own method"));
    memory.havoc(loss, tree);
    return new Value.Unknown(loss);
  }
}
