package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** The abstract value of an expression. */
public sealed interface Value
    permits Instance,
        Value.Nothing,
        Value.Unknown,
        Value.OneOf,
        Value.LabelMap,
        Value.View,
        Value.Container,
        Value.Function,
        Value.Mixed {

  /** The most known objects that a value may have before it becomes unknown. */
  int MOST_CANDIDATES = 16;

  /** A number or a truth that is not known. */
  Value COMPUTED = new Unknown(new UnknownCause(Place.NOWHERE, "it is computed"));

  /** No value yet (bottom): the code that creates it has not been analyzed. */
  record Nothing() implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Nothing;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /**
   * An unknown value, perhaps null.
   *
   * @param taints the taints of the value; they do not describe what it is
   * @param onlyNull whether it is null, and nothing else
   */
  record Unknown(UnknownCause cause, Taints taints, boolean onlyNull) implements Value {
    public Unknown(UnknownCause cause) {
      this(cause, Taints.NONE, false);
    }

    /** The same value with other taints. */
    Unknown with(Taints others) {
      return new Unknown(cause, others, onlyNull);
    }

    Unknown orOther() {
      return new Unknown(cause, taints, false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || other instanceof Unknown that
              && cause.equals(that.cause)
              && taints.equals(that.taints)
              && onlyNull == that.onlyNull;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * cause.hashCode() + taints.hashCode()) + Boolean.hashCode(onlyNull);
    }
  }

  /**
   * One of a few known objects: string constants, or objects of a call model.
   *
   * @param choices what is known of the one decision that chooses between them, such as a switch;
   *     empty if it is not known that the value can be each of them
   */
  record OneOf(Set<KnownObject> candidates, Optional<Set<Witness>> choices) implements Value {
    public OneOf {
      candidates = inOrder(candidates);
      choices = choices.map(Value::inOrder);
    }

    /** Objects that no decision is known to choose between. */
    public OneOf(Set<KnownObject> candidates) {
      this(candidates, candidates.size() == 1 ? Optional.of(Set.of()) : Optional.empty());
    }

    /** Other objects, which the same decisions choose between. */
    public OneOf of(Set<KnownObject> others) {
      return others.size() == candidates.size() ? new OneOf(others, choices) : new OneOf(others);
    }

    /** The single decision between two objects; empty if there is none. */
    public Optional<Witness> choice() {
      return candidates.size() == 2
          ? choices.filter(all -> all.size() == 1).map(all -> all.iterator().next())
          : Optional.empty();
    }

    /** The decisions between the objects of two paths that meet here; empty if one is unknown. */
    Optional<Set<Witness>> choicesWith(JoinPoint at, OneOf other) {
      boolean isChosen = at.choice().isPresent() || candidates.equals(other.candidates);
      if (!isChosen || choices.isEmpty() || other.choices.isEmpty()) {
        return Optional.empty();
      }
      Set<Witness> all = new LinkedHashSet<>(choices.get());
      all.addAll(other.choices.get());
      at.choice().ifPresent(all::add);
      // What several decisions choose together may be what they never choose all at once.
      Set<Decision> decisions = new LinkedHashSet<>();
      all.forEach(choice -> decisions.addAll(choice.decisions()));
      return decisions.size() <= 1 ? Optional.of(all) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || other instanceof OneOf that
              && candidates.equals(that.candidates)
              && choices.equals(that.choices);
    }

    @Override
    public int hashCode() {
      return 31 * candidates.hashCode() + choices.hashCode();
    }
  }

  /**
   * A label map that is not null: one of some mutable maps, or an immutable one.
   *
   * @param fixed the keys of the immutable one, if it may be one
   * @param isView whether it may be a view of a map, an object of another class with the same keys
   */
  record LabelMap(Set<AbstractObject> objects, Optional<Keys> fixed, boolean isView)
      implements Value {
    public LabelMap {
      objects = inOrder(objects);
    }

    /** Such a map itself. */
    public LabelMap(Set<AbstractObject> objects, Optional<Keys> fixed) {
      this(objects, fixed, false);
    }

    /** A view of such a map: unmodifiable, synchronized, or in another order. */
    public LabelMap asView() {
      return new LabelMap(objects, fixed, true);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || other instanceof LabelMap that
              && objects.equals(that.objects)
              && fixed.equals(that.fixed)
              && isView == that.isView;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * objects.hashCode() + fixed.hashCode()) + Boolean.hashCode(isView);
    }
  }

  /** A live view of a map, or a stream of it. */
  record View(LabelMap map, Of of, KeyFilter filter) implements Value {

    /** The part of each entry that the view shows. */
    public enum Of {
      KEYS,
      VALUES,
      ENTRIES,
      UNCLEAR
    }

    /** A view of a whole map. */
    public View(LabelMap map, Of of) {
      this(map, of, KeyFilter.ALL);
    }
  }

  /**
   * A collection, array, optional or similar. Everything ever added to it is one abstract value.
   *
   * @param index the keys or positions that surely hold an element, as the keys of a label map;
   *     unknown if they are not followed
   * @param pairs the label map whose keys and values are the elements in turn, or whose entries
   *     they are; unknown if that is not followed
   */
  record Container(Set<AbstractObject> objects, Value index, Value pairs) implements Value {
    public Container {
      objects = inOrder(objects);
    }

    /** A container of which only the elements are followed. */
    public Container(Set<AbstractObject> objects) {
      this(objects, notAnalyzed("its keys are not analyzed"));
    }

    /** A container whose elements are no pairs. */
    public Container(Set<AbstractObject> objects, Value index) {
      this(objects, index, notAnalyzed("it is not known which keys are among its elements"));
    }

    private static Value notAnalyzed(String why) {
      return new Unknown(new UnknownCause(Place.NOWHERE, why));
    }

    /** The same elements, where they need not be all or in this order. */
    public Container withoutPairs() {
      return new Container(objects, index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || other instanceof Container that
              && objects.equals(that.objects)
              && index.equals(that.index)
              && pairs.equals(that.pairs);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * objects.hashCode() + index.hashCode()) + pairs.hashCode();
    }
  }

  /**
   * A function.
   *
   * @param bodies the lambdas and methods that it may be
   */
  record Function(Set<FunctionBody> bodies) implements Value {
    public Function {
      bodies = inOrder(bodies);
    }
  }

  /** An immutable label map. */
  static Value fixed(Keys keys) {
    return new LabelMap(Set.of(), Optional.of(keys));
  }

  /** The value null. */
  static Value nullValue(UnknownCause cause) {
    return new Unknown(cause, Taints.NONE, true);
  }

  /** A known object. */
  static Value known(KnownObject candidate) {
    return new OneOf(Set.of(candidate));
  }

  /** A string constant. */
  static Value known(String text) {
    return known(new KnownObject.Text(text));
  }

  /** The strings that the value may be; empty if they are unknown. */
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

  /** A whole number. */
  static Value known(int number) {
    return known(new KnownObject.Number(number));
  }

  /** The number that the value is; empty if it is not known to be one. */
  default Optional<Integer> number() {
    return single() instanceof KnownObject.Number number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** The outcome of a condition; empty if it is not known. */
  default Optional<Boolean> truth() {
    return single() instanceof KnownObject.Truth truth
        ? Optional.of(truth.value())
        : Optional.empty();
  }

  /** The constant of an enum that the value is; empty if it is not known to be one. */
  default Optional<EnumConstant> constant() {
    return single() instanceof EnumConstant constant ? Optional.of(constant) : Optional.empty();
  }

  private @Nullable KnownObject single() {
    return this instanceof OneOf one && one.candidates.size() == 1
        ? one.candidates.iterator().next()
        : null;
  }

  /** The same value where numbers and truths are not followed. */
  default Value withoutNumbers() {
    return number().isPresent() || truth().isPresent() ? COMPUTED : this;
  }

  /** The list or set of constants that the value is; empty if it is not known to be one. */
  default Optional<Constants> constants() {
    return single() instanceof Constants constants ? Optional.of(constants) : Optional.empty();
  }

  /**
   * A value that is one of several kinds. An operation on it applies to every alternative.
   *
   * @param parts one value of each kind
   */
  record Mixed(List<Value> parts) implements Value {
    public Mixed {
      parts = parts.stream()
          .sorted(Comparator.comparing(part -> part.getClass().getSimpleName()))
          .toList();
    }
  }

  /** The alternatives of the value, one of each kind; empty for {@link Nothing}. */
  default List<Value> alternatives() {
    if (this instanceof Mixed mixed) {
      return mixed.parts;
    }
    return this instanceof Nothing ? List.of() : List.of(this);
  }

  /** The value where it is not null. {@link Nothing} is left of a value that is always null. */
  default Value notNull() {
    Value kept = this;
    if (knownNull()) {
      kept = new Nothing();
      for (Value part : alternatives()) {
        kept = isNull(part) ? kept : kept.join(part);
      }
    }
    return Taints.withoutNull(kept);
  }

  /** Whether null is one of the alternatives. An unknown value may be null too. */
  default boolean knownNull() {
    for (Value part : alternatives()) {
      if (isNull(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is null, and nothing else. */
  default boolean isOnlyNull() {
    return isNull(this);
  }

  /** Whether it is a known object, or one of several. What a caller passes may be null. */
  default boolean isSurelyNotNull() {
    return !(this instanceof Nothing)
        && alternatives().stream()
            .noneMatch(part -> part instanceof Unknown
                || part instanceof OneOf one
                    && one.candidates.stream().anyMatch(SymbolicArgument.class::isInstance));
  }

  private static boolean isNull(Value part) {
    return part instanceof Unknown unknown && unknown.onlyNull;
  }

  /** Why the value or one of its alternatives is unknown; empty if all are known. */
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
      return mixed.parts.stream()
          .flatMap(part -> part.maps().stream())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    if (this instanceof View view) {
      return view.map.objects;
    }
    if (this instanceof Instance instance) {
      return instance.mapsOfFields();
    }
    if (this instanceof Container container) {
      Set<AbstractObject> maps = new LinkedHashSet<>(container.index.maps());
      maps.addAll(container.pairs.maps());
      return maps;
    }
    return this instanceof LabelMap map ? map.objects : Set.of();
  }

  /** The least upper bound, where no decision tells which of both is the case. */
  default Value join(Value other) {
    return join(JoinPoint.UNDECIDED, other);
  }

  /** The least upper bound where two paths meet. */
  default Value join(JoinPoint at, Value other) {
    return ValueJoin.of(at, this, other);
  }

  /** An immutable copy in the same order, so that each run of javac does the same steps. */
  private static <T> Set<T> inOrder(Set<T> set) {
    return set.size() < 2 ? Set.copyOf(set) : Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }
}
