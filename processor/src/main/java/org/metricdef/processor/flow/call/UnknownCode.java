package org.metricdef.processor.flow.call;

import com.sun.source.tree.Tree;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Value;

/** The transfer of code that the analysis does not support: anything may have happened. */
public final class UnknownCode {

  private final AbstractStore store;
  private final Unknowns unknowns;

  public UnknownCode(AbstractStore store, Unknowns unknowns) {
    this.store = store;
    this.unknowns = unknowns;
  }

  public Value havoc(Tree tree) {
    UnknownCause cause = unknowns.cause(
        tree,
        "the analysis does not support this kind of code: " + tree.getKind(),
        SuggestedFix.edit("create the labels after it, or move it into its own method"));
    store.havoc(cause, tree);
    return new Value.Unknown(cause);
  }
}
