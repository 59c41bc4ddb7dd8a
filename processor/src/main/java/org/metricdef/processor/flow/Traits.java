package org.metricdef.processor.flow;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.Trait.Nature;

/**
 * The traits that a value has on some path. A lattice of finite height: a trait is kept once for each
 * origin, by the least of the ways that it came.
 */
public record Traits(SortedSet<Trait> all) {

  /** Nothing worth knowing. */
  public static final Traits NONE = new Traits(Collections.emptySortedSet());

  public Traits {
    all = Collections.unmodifiableSortedSet(leastWays(all));
  }

  public static Traits of(Trait trait) {
    return new Traits(new TreeSet<>(Set.of(trait)));
  }

  /** The traits of a value; a constant and a label map have none. */
  public static Traits of(Value value) {
    if (value instanceof Value.Mixed mixed) {
      return mixed.parts().stream().map(Traits::of).reduce(NONE, Traits::join);
    }
    return value instanceof Value.Unknown unknown ? unknown.traits() : NONE;
  }

  private static SortedSet<Trait> leastWays(SortedSet<Trait> traits) {
    TreeSet<Trait> least = new TreeSet<>();
    for (Trait trait : traits) {
      if (least.isEmpty() || !least.last().isSameAs(trait)) {
        least.add(trait);
      }
    }
    return least;
  }

  /** The value with these traits in the place of its own. */
  Value on(Value value) {
    if (value instanceof Value.Mixed mixed) {
      return new Value.Mixed(mixed.parts().stream().map(this::on).toList());
    }
    return value instanceof Value.Unknown unknown && !unknown.traits().equals(this)
        ? new Value.Unknown(unknown.loss(), this)
        : value;
  }

  /** The value, where it is surely not null. */
  public static Value withoutNull(Value value) {
    return of(value).notNull().on(value);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether there is a trait of a nature. */
  public boolean has(Nature nature) {
    for (Trait trait : all) {
      if (trait.nature() == nature) {
        return true;
      }
    }
    return false;
  }

  /** The traits of one nature. */
  public Traits only(Nature nature) {
    TreeSet<Trait> some = new TreeSet<>(all);
    some.removeIf(trait -> trait.nature() != nature);
    return some.isEmpty() ? NONE : new Traits(some);
  }

  /** The traits of a value that is surely not null, or of which a text is made. */
  public Traits notNull() {
    return has(Nature.NULL) ? only(Nature.UNBOUNDED) : this;
  }

  /** The least that covers both. */
  public Traits join(Traits other) {
    if (other.isEmpty() || equals(other)) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    TreeSet<Trait> both = new TreeSet<>(all);
    both.addAll(other.all);
    return new Traits(both);
  }

  /** The traits one place on. */
  Traits via(Hop hop) {
    TreeSet<Trait> moved = new TreeSet<>();
    all.forEach(trait -> moved.add(trait.via(hop)));
    return new Traits(moved);
  }
}
