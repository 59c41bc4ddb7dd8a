package org.metricdef.processor.flow;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is known of the value of an expression. */
public sealed interface Value {

  /** How many known values a variable may have before it counts as unknown. */
  int MOST_CANDIDATES = 16;

  /** No value yet: the code that makes it has not been looked at. */
  record Nothing() implements Value {}

  /** Nothing is known; it may be null. */
  record Unknown(Loss loss) implements Value {}

  /** One of a few objects known by themselves: string constants, or what a call model defines. */
  record OneOf(Set<Object> candidates) implements Value {
    public OneOf {
      candidates = Set.copyOf(candidates);
    }
  }

  /**
   * A label map, not null: one of some mutable maps, or one whose keys never change.
   *
   * @param fixed the keys of the latter
   */
  record LabelMap(Set<ObjectId> objects, Optional<Keys> fixed) implements Value {
    public LabelMap {
      objects = Set.copyOf(objects);
    }
  }

  /** A live view of a map: its key set, its values, its entries. */
  record View(LabelMap map) implements Value {}

  /** A label map whose keys never change. */
  static Value fixed(Keys keys) {
    return new LabelMap(Set.of(), Optional.of(keys));
  }

  /** A known object. */
  static Value known(Object candidate) {
    return new OneOf(Set.of(candidate));
  }

  /** The least that covers both. */
  default Value join(Value other) {
    if (equals(other) || other instanceof Nothing) {
      return this;
    }
    if (this instanceof Nothing) {
      return other;
    }
    if (this instanceof OneOf a && other instanceof OneOf b) {
      Set<Object> both = new HashSet<>(a.candidates);
      both.addAll(b.candidates);
      return both.size() <= MOST_CANDIDATES
          ? new OneOf(both)
          : new Unknown(new Loss(
              Place.NOWHERE, "it may have more than %d values".formatted(MOST_CANDIDATES)));
    }
    if (this instanceof LabelMap a && other instanceof LabelMap b) {
      Set<ObjectId> both = new HashSet<>(a.objects);
      both.addAll(b.objects);
      Optional<Keys> fixed = a.fixed.isPresent() && b.fixed.isPresent()
          ? Optional.of(a.fixed.get().join(b.fixed.get()))
          : a.fixed.or(() -> b.fixed);
      return new LabelMap(both, fixed);
    }
    if (this instanceof View a && other instanceof View b) {
      return new View((LabelMap) a.map.join(b.map));
    }
    if (this instanceof Unknown) {
      return this;
    }
    return other instanceof Unknown
        ? other
        : new Unknown(new Loss(Place.NOWHERE, "it is not always the same kind of thing"));
  }
}
