package org.metricdef.processor.flow;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What is known of one key that a label map may hold.
 *
 * @param sure whether the map holds it on every path
 * @param origins every place that may have put it in
 */
public record KeyFact(boolean sure, SortedSet<Origin> origins) {

  public KeyFact {
    origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
  }

  static KeyFact at(Origin origin) {
    return new KeyFact(true, new TreeSet<>(java.util.Set.of(origin)));
  }

  KeyFact unsure() {
    return sure ? new KeyFact(false, origins) : this;
  }

  KeyFact join(KeyFact other) {
    TreeSet<Origin> both = new TreeSet<>(origins);
    for (Origin origin : other.origins) {
      Origin same = both.floor(origin);
      if (same == null || same.compareTo(origin) != 0) {
        both.add(origin);
      } else if (same.orBetter(origin) != same) {
        both.remove(same);
        both.add(origin);
      }
    }
    return new KeyFact(sure && other.sure, both);
  }

  KeyFact withOrigins(UnaryOperator<Origin> change) {
    TreeSet<Origin> changed = new TreeSet<>();
    origins.forEach(origin -> changed.add(change.apply(origin)));
    return new KeyFact(sure, changed);
  }
}
