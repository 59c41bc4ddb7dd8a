package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.Tree;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Value;

/** The transfer of code of a kind that the analysis does not know: anything may have happened. */
final class UnknownCode {

  private final AbstractStore memory;
  private final Unknowns unknowns;

  UnknownCode(AbstractStore memory, Unknowns unknowns) {
    this.memory = memory;
    this.unknowns = unknowns;
  }

  Value havoc(Tree tree) {
    UnknownCause loss = unknowns.loss(
        tree,
        "the analysis does not support this kind of code: " + tree.getKind(),
        SuggestedFix.edit("create the labels after it, or move it into its own method"));
    memory.havoc(loss, tree);
    return new Value.Unknown(loss);
  }
}
