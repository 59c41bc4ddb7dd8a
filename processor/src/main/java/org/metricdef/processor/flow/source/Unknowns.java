package org.metricdef.processor.flow.source;

import com.sun.source.tree.Tree;
import java.util.Optional;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.Value;

/** Creates unknown values with their cause and suggested fix. */
public final class Unknowns {

  private final SourceIndex index;

  public Unknowns(SourceIndex index) {
    this.index = index;
  }

  public UnknownCause cause(Tree at, String why) {
    return new UnknownCause(index.place(at), why);
  }

  public UnknownCause cause(Tree at, String why, SuggestedFix fix) {
    return new UnknownCause(index.place(at), why, Optional.of(fix));
  }

  public Value unknown(Tree at, String why) {
    return new Value.Unknown(cause(at, why));
  }

  /** The value null. */
  public Value nullValue(Tree at, String why, SuggestedFix fix) {
    return Value.nullValue(cause(at, why, fix));
  }

  public Value unknown(Tree at, String why, SuggestedFix fix) {
    return new Value.Unknown(cause(at, why, fix));
  }
}
