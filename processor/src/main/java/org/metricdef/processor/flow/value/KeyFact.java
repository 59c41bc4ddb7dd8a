package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.metricdef.processor.flow.provenance.Origin;

/**
 * What is known about one key that a label map may hold.
 *
 * @param sure whether the map holds the key on every path
 * @param origins every place that may have added it
 * @param values the taints of its values by origin, if they have any
 */
public record KeyFact(boolean sure, SortedSet<Origin> origins, SortedMap<Origin, Taints> values) {

  private static final SortedSet<Origin> NOWHERE =
      Collections.unmodifiableSortedSet(new TreeSet<>());
  private static final SortedMap<Origin, Taints> UNKNOWN =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  public KeyFact {
    // Collections of this class are immutable: they come from other facts or are new.
    if (origins.getClass() != NOWHERE.getClass()) {
      origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
    }
    if (values.getClass() != UNKNOWN.getClass()) {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  static KeyFact at(Origin origin) {
    return at(origin, Taints.NONE);
  }

  static KeyFact at(Origin origin, Taints value) {
    TreeSet<Origin> origins = new TreeSet<>();
    origins.add(origin);
    TreeMap<Origin, Taints> values = new TreeMap<>();
    if (!value.isEmpty()) {
      values.put(origin, value);
    }
    return ofNew(true, origins, values);
  }

  /** A fact of new collections. They have no other references, so they are not copied. */
  private static KeyFact ofNew(
      boolean sure, TreeSet<Origin> origins, TreeMap<Origin, Taints> values) {
    return new KeyFact(
        sure,
        Collections.unmodifiableSortedSet(origins),
        values.isEmpty() ? UNKNOWN : Collections.unmodifiableSortedMap(values));
  }

  KeyFact unsure() {
    return sure ? new KeyFact(false, origins, values) : this;
  }

  /** The key with an unknown value. */
  KeyFact withAnyValue() {
    return new KeyFact(sure, origins, UNKNOWN);
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
    TreeMap<Origin, Taints> bothValues = new TreeMap<>(values);
    other.values.forEach((origin, taints) -> bothValues.merge(origin, taints, Taints::join));
    return ofNew(sure && other.sure, both, bothValues);
  }

  KeyFact withOrigins(UnaryOperator<Origin> change) {
    TreeSet<Origin> changed = new TreeSet<>();
    origins.forEach(origin -> changed.add(change.apply(origin)));
    return new KeyFact(sure, Collections.unmodifiableSortedSet(changed), values);
  }
}
