package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.value.Taint.Nature;

/**
 * The taints that a value has on some path. The lattice has finite height: for each source only the
 * least list of hops is kept.
 *
 * @param all those of the value itself
 * @param components those of the components of the record that it is, as far as they are followed;
 *     a component without taints is among them
 */
public record Taints(SortedSet<Taint> all, SortedMap<Component, Taints> components) {

  /** No taint. */
  public static final Taints NONE = new Taints(Collections.emptySortedSet());

  public Taints {
    all = Collections.unmodifiableSortedSet(leastWays(all));
  }

  private Taints(SortedSet<Taint> all) {
    this(all, Collections.emptySortedMap());
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
    return all.isEmpty() && components.isEmpty();
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

  /** Whether there is a taint of a nature, on the value itself or on a component of it. */
  public boolean hasAnywhere(Nature nature) {
    boolean has = has(nature);
    for (Taints each : components.values()) {
      has |= each.has(nature);
    }
    return has;
  }

  /** The taints of one nature, without those of components. */
  public Taints only(Nature nature) {
    TreeSet<Taint> some = new TreeSet<>(all);
    some.removeIf(taint -> taint.nature() != nature);
    return some.isEmpty() ? NONE : new Taints(some);
  }

  /**
   * The taints without null, for a value that is not null or from which a text is made. Who has
   * looked at a record may have looked at its components too.
   */
  public Taints notNull() {
    return hasAnywhere(Nature.NULL)
        ? new Taints(only(Nature.UNBOUNDED).all, changed(Taints::notNull))
        : this;
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
    return new Taints(both, joined(other.components));
  }

  private SortedMap<Component, Taints> joined(SortedMap<Component, Taints> others) {
    if (others.isEmpty()) {
      return components;
    }
    SortedMap<Component, Taints> joined = new TreeMap<>(components);
    others.forEach((component, taints) -> joined.merge(component, taints, Taints::join));
    return joined;
  }

  /** The taints after a hop. */
  public Taints via(Hop hop) {
    TreeSet<Taint> moved = new TreeSet<>();
    all.forEach(taint -> moved.add(taint.via(hop)));
    return new Taints(moved, changed(each -> each.via(hop)));
  }

  /** The taints on a value that is no text. */
  public Taints ofOtherThanText() {
    TreeSet<Taint> others = new TreeSet<>();
    all.forEach(taint -> others.add(taint.ofOtherThanText()));
    return new Taints(others, components);
  }

  /** These taints, on a value that is a record with these components. */
  public Taints with(SortedMap<Component, Taints> others) {
    return new Taints(all, others);
  }

  private SortedMap<Component, Taints> changed(UnaryOperator<Taints> change) {
    if (components.isEmpty()) {
      return components;
    }
    SortedMap<Component, Taints> changed = new TreeMap<>();
    components.forEach((component, taints) -> changed.put(component, change.apply(taints)));
    return changed;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Taints that
            && all.equals(that.all)
            && components.equals(that.components);
  }

  @Override
  public int hashCode() {
    return 31 * all.hashCode() + components.hashCode();
  }
}
