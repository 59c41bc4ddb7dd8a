package org.metricdef.processor.flow.call;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import org.metricdef.processor.flow.frame.Frame;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.ContractBoundary;

/** The transfer of a returned value. */
public final class Returns {

  private final SourceIndex index;
  private final AbstractStore store;
  private final Frames frames;
  private final ContractBoundary boundary;
  private final Unknowns unknowns;

  public Returns(
      SourceIndex index,
      AbstractStore store,
      Frames frames,
      ContractBoundary boundary,
      Unknowns unknowns) {
    this.index = index;
    this.store = store;
    this.frames = frames;
    this.boundary = boundary;
    this.unknowns = unknowns;
  }

  /** Applies a return. If the caller is not followed and no contract holds, the value escapes. */
  public Value returned(Tree at, ExpressionTree expression, Value value) {
    Frame frame = frames.current();
    frame.result().ifPresent(contract -> boundary.pass(at, expression, contract, value));
    if (!frame.isFollowed() && frame.result().isEmpty()) {
      store.escape(
          value,
          unknowns.cause(
              at,
              "it is returned to code that is not analyzed",
              SuggestedFix.edit(
                  "return a copy at " + index.place(at) + ": new HashMap<>(map), or use Labels")),
          at);
    }
    return value;
  }
}
