package org.metricdef.processor.flow.provenance;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A way through the code, for people: one or another of a few conditions holds on it. They are put
 * into words when somebody asks; most branches are never told of.
 */
public final class PathCondition extends MessageOnly {

  /** A way of which there is nothing to say. */
  public static final PathCondition NONE = new PathCondition(TreeSet::new);

  private static final int MOST = 4;

  private final Supplier<SortedSet<Condition>> words;
  private SortedSet<Condition> conditions;

  /**
   * What holds on a way.
   *
   * @param lead the beginning of a clause: {@code where `x > 1`}
   * @param place of what it speaks of; {@link Place#NOWHERE} where there is none
   * @param tail its end, after the place: {@code is false}
   */
  public record Condition(String lead, Place place, String tail) implements Comparable<Condition> {

    @Override
    public int compareTo(Condition other) {
      int byPlace = place.compareTo(other.place);
      return byPlace != 0 ? byPlace : (lead + tail).compareTo(other.lead + other.tail);
    }
  }

  private PathCondition(Supplier<SortedSet<Condition>> words) {
    this.words = words;
  }

  public static PathCondition of(Supplier<Condition> condition) {
    return new PathCondition(() -> new TreeSet<>(java.util.Set.of(condition.get())));
  }

  public static PathCondition of(String lead, Place place, String tail) {
    return of(() -> new Condition(lead, place, tail));
  }

  /** The conditions, a few at most; the rest is left out. */
  public SortedSet<Condition> conditions() {
    if (conditions == null) {
      conditions = words.get();
    }
    return conditions;
  }

  boolean isNone() {
    return this == NONE;
  }

  public PathCondition or(PathCondition other) {
    if (isNone() || other.isNone() || this == other) {
      return isNone() ? other : this;
    }
    return new PathCondition(() -> {
      TreeSet<Condition> both = new TreeSet<>(conditions());
      both.addAll(other.conditions());
      while (both.size() > MOST) {
        both.pollLast();
      }
      return both;
    });
  }
}
