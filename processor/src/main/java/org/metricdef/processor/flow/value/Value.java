package org.metricdef.processor.flow.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** What is known of the value of an expression. */
public sealed interface Value {

  /** How many known values a variable may have before it counts as unknown. */
  int MOST_CANDIDATES = 16;

  /** No value yet: the code that makes it has not been looked at. */
  record Nothing() implements Value {}

  /**
   * Nothing is known; it may be null.
   *
   * @param taints what is known beside: never what the value is
   */
  record Unknown(UnknownCause cause, Taints taints) implements Value {
    public Unknown(UnknownCause cause) {
      this(cause, Taints.NONE);
    }
  }

  /** One of a few objects known by themselves: string constants, or what a call model defines. */
  record OneOf(Set<KnownObject> candidates) implements Value {
    public OneOf {
      candidates = Set.copyOf(candidates);
    }
  }

  /**
   * A label map, not null: one of some mutable maps, or one whose keys never change.
   *
   * @param fixed the keys of the latter
   */
  record LabelMap(Set<AbstractObject> objects, Optional<Keys> fixed) implements Value {
    public LabelMap {
      objects = Set.copyOf(objects);
    }
  }

  /** A live view of a map, or a stream of one. */
  record View(LabelMap map, Of of, KeyFilter filter) implements Value {

    /** What the view shows of each pair. */
    public enum Of {
      KEYS,
      VALUES,
      ENTRIES,
      UNCLEAR
    }

    /** A view of all of a map. */
    public View(LabelMap map, Of of) {
      this(map, of, KeyFilter.ALL);
    }
  }

  /**
   * A collection, array, optional or the like: all that was ever put into it is known together.
   *
   * @param index the keys or places under which there surely is something, as those of a label map;
   *     unknown where they are not followed
   */
  record Container(Set<AbstractObject> objects, Value index) implements Value {
    public Container {
      objects = Set.copyOf(objects);
    }

    public Container(Set<AbstractObject> objects) {
      this(objects, new Unknown(new UnknownCause(Place.NOWHERE, "its keys are not analyzed")));
    }
  }

  /**
   * A function.
   *
   * @param bodies the lambdas and methods that it may be
   */
  record Function(Set<FunctionBody> bodies) implements Value {
    public Function {
      bodies = Set.copyOf(bodies);
    }
  }

  /** A label map whose keys never change. */
  static Value fixed(Keys keys) {
    return new LabelMap(Set.of(), Optional.of(keys));
  }

  /** A known object. */
  static Value known(KnownObject candidate) {
    return new OneOf(Set.of(candidate));
  }

  /** A string constant. */
  static Value known(String text) {
    return known(new KnownObject.Text(text));
  }

  /** The strings that this value may be; empty if they are not known. */
  default Optional<Set<String>> strings() {
    if (!(this instanceof OneOf one)) {
      return Optional.empty();
    }
    Set<String> strings = new TreeSet<>();
    for (KnownObject candidate : one.candidates) {
      if (!(candidate instanceof KnownObject.Text text)) {
        return Optional.empty();
      }
      strings.add(text.value());
    }
    return Optional.of(strings);
  }

  /** The list or set of constants that this value is; empty if it is not known to be one. */
  default Optional<Constants> constants() {
    return this instanceof OneOf one
            && one.candidates.size() == 1
            && one.candidates.iterator().next() instanceof Constants constants
        ? Optional.of(constants)
        : Optional.empty();
  }

  /**
   * A value that is one of several kinds: one of our maps or a foreign one. What is done by this name
   * is done to all of them.
   *
   * @param parts one of each kind
   */
  record Mixed(List<Value> parts) implements Value {
    public Mixed {
      parts = parts.stream()
          .sorted(Comparator.comparing(part -> part.getClass().getSimpleName()))
          .toList();
    }
  }

  /** What the value may be, kind by kind; empty for nothing. */
  default List<Value> alternatives() {
    if (this instanceof Mixed mixed) {
      return mixed.parts;
    }
    return this instanceof Nothing ? List.of() : List.of(this);
  }

  /** Why it is not known what the value is, or all that it may be; empty where it is known. */
  default Optional<UnknownCause> unknownCause() {
    for (Value part : alternatives()) {
      if (part instanceof Unknown unknown) {
        return Optional.of(unknown.cause);
      }
    }
    return Optional.empty();
  }

  /** The mutable maps that this value refers to. */
  default Set<AbstractObject> maps() {
    if (this instanceof Mixed mixed) {
      return mixed.parts.stream().flatMap(part -> part.maps().stream()).collect(Collectors.toSet());
    }
    if (this instanceof View view) {
      return view.map.objects;
    }
    if (this instanceof Container container) {
      return container.index.maps();
    }
    return this instanceof LabelMap map ? map.objects : Set.of();
  }

  /** The least that covers both. */
  default Value join(Value other) {
    if (equals(other) || other instanceof Nothing) {
      return this;
    }
    List<Value> parts = new ArrayList<>(alternatives());
    other.alternatives().forEach(part -> add(parts, part));
    if (parts.size() == 1) {
      return parts.get(0);
    }
    if (parts.stream().anyMatch(Unknown.class::isInstance)) {
      // Nothing can be done to a constant, so that it need not be kept beside the unknown.
      parts.removeIf(OneOf.class::isInstance);
    }
    return parts.size() == 1 ? parts.get(0) : new Mixed(parts);
  }

  private static void add(List<Value> parts, Value added) {
    for (Value part : parts) {
      if (part.getClass() == added.getClass()) {
        parts.remove(part);
        Value joined = ofOneKind(part, added);
        if (joined.getClass() == part.getClass()) {
          parts.add(joined);
        } else {
          add(parts, joined);
        }
        return;
      }
    }
    parts.add(added);
  }

  private static Value ofOneKind(Value one, Value other) {
    if (one instanceof OneOf a && other instanceof OneOf b) {
      Set<KnownObject> both = union(a.candidates, b.candidates);
      return both.size() <= MOST_CANDIDATES
          ? new OneOf(both)
          : new Unknown(new UnknownCause(
              Place.NOWHERE, "it may have more than %d values".formatted(MOST_CANDIDATES)));
    }
    if (one instanceof LabelMap a && other instanceof LabelMap b) {
      Set<AbstractObject> both = union(a.objects, b.objects);
      Optional<Keys> fixed = a.fixed.isPresent() && b.fixed.isPresent()
          ? Optional.of(a.fixed.get().join(b.fixed.get()))
          : a.fixed.or(() -> b.fixed);
      return new LabelMap(both, fixed);
    }
    if (one instanceof View a && other instanceof View b) {
      return new View(
          (LabelMap) a.map.join(b.map),
          a.of == b.of ? a.of : View.Of.UNCLEAR,
          a.filter.or(b.filter));
    }
    if (one instanceof Container a && other instanceof Container b) {
      return new Container(union(a.objects, b.objects), a.index.join(b.index));
    }
    if (one instanceof Function a && other instanceof Function b) {
      return new Function(union(a.bodies, b.bodies));
    }
    Value first =
        one instanceof Unknown a && other instanceof Unknown b && b.cause.isBefore(a.cause)
            ? other
            : one;
    return Taints.of(one).join(Taints.of(other)).on(first);
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
