package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.value.Taint.Nature;

/**
 * The taints that a value has on some path. The lattice has finite height: for each source only the
 * least list of hops is kept.
 */
public record Taints(SortedSet<Taint> all) {

  /** No taint. */
  public static final Taints NONE = new Taints(Collections.emptySortedSet());

  public Taints {
    all = Collections.unmodifiableSortedSet(leastWays(all));
  }

  public static Taints of(Taint taint) {
    return new Taints(new TreeSet<>(Set.of(taint)));
  }

  /** The taints of a value. Constants and label maps have none. */
  public static Taints of(Value value) {
    if (value instanceof Value.Mixed mixed) {
      return mixed.parts().stream().map(Taints::of).reduce(NONE, Taints::join);
    }
    return value instanceof Value.Unknown unknown ? unknown.taints() : NONE;
  }

  private static SortedSet<Taint> leastWays(SortedSet<Taint> taints) {
    TreeSet<Taint> least = new TreeSet<>();
    for (Taint taint : taints) {
      if (least.isEmpty() || !least.last().isSameAs(taint)) {
        least.add(taint);
      }
    }
    return least;
  }

  /** The value with these taints instead of its own. */
  public Value on(Value value) {
    if (value instanceof Value.Mixed mixed) {
      return new Value.Mixed(mixed.parts().stream().map(this::on).toList());
    }
    return value instanceof Value.Unknown unknown && !unknown.taints().equals(this)
        ? unknown.with(this)
        : value;
  }

  /** The value without the null taint. */
  public static Value withoutNull(Value value) {
    return of(value).notNull().on(value);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether there is a taint of a nature. */
  public boolean has(Nature nature) {
    for (Taint taint : all) {
      if (taint.nature() == nature) {
        return true;
      }
    }
    return false;
  }

  /** The taints of one nature. */
  public Taints only(Nature nature) {
    TreeSet<Taint> some = new TreeSet<>(all);
    some.removeIf(taint -> taint.nature() != nature);
    return some.isEmpty() ? NONE : new Taints(some);
  }

  /** The taints without null, for a value that is not null or from which a text is made. */
  public Taints notNull() {
    return has(Nature.NULL) ? only(Nature.UNBOUNDED) : this;
  }

  /** The least upper bound. */
  public Taints join(Taints other) {
    if (other.isEmpty() || equals(other)) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    TreeSet<Taint> both = new TreeSet<>(all);
    both.addAll(other.all);
    return new Taints(both);
  }

  /** The taints after a hop. */
  public Taints via(Hop hop) {
    TreeSet<Taint> moved = new TreeSet<>();
    all.forEach(taint -> moved.add(taint.via(hop)));
    return new Taints(moved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Taints that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }
}
