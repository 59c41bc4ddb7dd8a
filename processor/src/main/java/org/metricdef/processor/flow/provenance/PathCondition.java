package org.metricdef.processor.flow.provenance;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a path, for messages: one of a few conditions holds on it. The texts are
 * computed on demand, because most conditions never appear in a message.
 */
public final class PathCondition extends MessageOnly {

  /** A path without a known condition. */
  public static final PathCondition NONE = new PathCondition(TreeSet::new);

  private static final int MOST = 4;

  private final Supplier<SortedSet<Condition>> words;
  private @Nullable SortedSet<Condition> conditions;

  /**
   * A condition that holds on a path.
   *
   * @param lead the beginning of a clause: {@code where `x > 1`}
   * @param place the place that the clause refers to; {@link Place#NOWHERE} if there is none
   * @param tail the end of the clause, after the place: {@code is false}
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

  /** The first conditions, four at most. Any others are dropped. */
  public SortedSet<Condition> conditions() {
    if (conditions == null) {
      conditions = words.get();
    }
    return conditions;
  }

  /** Whether nothing is known of the path. */
  public boolean isNone() {
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
