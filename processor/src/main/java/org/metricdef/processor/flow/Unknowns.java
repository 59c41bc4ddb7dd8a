package org.metricdef.processor.flow;

import com.sun.source.tree.Tree;
import java.util.Optional;

/** Makes unknown values: nothing is known since a place, for a reason, until a fix is made. */
final class Unknowns {

  private final SourceIndex index;

  Unknowns(SourceIndex index) {
    this.index = index;
  }

  Loss loss(Tree at, String why) {
    return new Loss(index.place(at), why);
  }

  Loss loss(Tree at, String why, Remedy remedy) {
    return new Loss(index.place(at), why, Optional.of(remedy));
  }

  Value unknown(Tree at, String why) {
    return new Value.Unknown(loss(at, why));
  }

  Value unknown(Tree at, String why, Remedy remedy) {
    return new Value.Unknown(loss(at, why, remedy));
  }
}
