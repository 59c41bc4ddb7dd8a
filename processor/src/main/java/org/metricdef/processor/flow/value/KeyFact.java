package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Origin;

/**
 * What is known about one key that a label map may hold.
 *
 * @param sure whether the map holds the key on every path
 * @param origins every place that may have added it
 * @param values the taints of its values by origin, if they have any
 * @param present a single decision after which the map holds the key, if it is not sure
 * @param absent a single decision after which the map does not hold the key
 */
public record KeyFact(
    boolean sure,
    SortedSet<Origin> origins,
    SortedMap<Origin, Taints> values,
    Optional<Witness> present,
    Optional<Witness> absent) {

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
        values.isEmpty() ? UNKNOWN : Collections.unmodifiableSortedMap(values),
        Optional.empty(),
        Optional.empty());
  }

  /** The key as one that the map may lack, and no single decision tells whether it does. */
  KeyFact unsure() {
    return decided(KeyEvidence.NONE, KeyEvidence.NONE);
  }

  /** Whether no single decision tells whether the map holds the key, if it may lack the key. */
  boolean isUndecided() {
    return sure || present.isEmpty() && absent.isEmpty();
  }

  private KeyFact decided(KeyEvidence presence, KeyEvidence absence) {
    return new KeyFact(presence.isSure(), origins, values, presence.witness(), absence.witness());
  }

  /** The key with an unknown value. */
  KeyFact withAnyValue() {
    return new KeyFact(sure, origins, UNKNOWN, present, absent);
  }

  private KeyEvidence presence() {
    return sure ? KeyEvidence.SURE : KeyEvidence.of(present);
  }

  private KeyEvidence absence() {
    return KeyEvidence.of(absent);
  }

  /** The fact where a path meets this one on which the key is never added. */
  KeyFact joinAbsent(JoinPoint at, boolean isFirst, boolean mayHoldAny) {
    KeyEvidence absentThere = mayHoldAny ? KeyEvidence.NONE : KeyEvidence.SURE;
    return isFirst
        ? decided(at.join(presence(), KeyEvidence.NONE), at.join(absence(), absentThere))
        : decided(at.join(KeyEvidence.NONE, presence()), at.join(absentThere, absence()));
  }

  /** The fact where two paths meet. */
  KeyFact join(JoinPoint at, KeyFact other) {
    return join(other)
        .decided(at.join(presence(), other.presence()), at.join(absence(), other.absence()));
  }

  /** The origins and values of both; surely present if both are. */
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

  /** The fact after the key is added again. A sure addition replaces the older origins. */
  KeyFact overwrittenBy(KeyFact put) {
    if (put.sure) {
      return put;
    }
    KeyFact both = join(put);
    return new KeyFact(
        sure,
        both.origins,
        both.values,
        sure ? Optional.empty() : put.present.or(() -> present),
        Optional.empty());
  }

  KeyFact withOrigins(UnaryOperator<Origin> change) {
    TreeSet<Origin> changed = new TreeSet<>();
    boolean isChanged = false;
    for (Origin origin : origins) {
      Origin other = change.apply(origin);
      isChanged |= other != origin;
      changed.add(other);
    }
    if (!isChanged) {
      return this;
    }
    return new KeyFact(sure, Collections.unmodifiableSortedSet(changed), values, present, absent);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof KeyFact that
            && sure == that.sure
            && origins.equals(that.origins)
            && values.equals(that.values)
            && present.equals(that.present)
            && absent.equals(that.absent);
  }

  @Override
  public int hashCode() {
    return 31
            * (31 * (31 * (31 * Boolean.hashCode(sure) + origins.hashCode()) + values.hashCode())
                + present.hashCode())
        + absent.hashCode();
  }
}
