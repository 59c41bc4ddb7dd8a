package org.metricdef.processor.library;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.KeyFilter;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.value.Value.View;

/**
 * Key sets, values and entries of a label map, which write through to the map, and their streams,
 * which do not.
 */
public final class ViewsModel implements CallModel {

  private enum Effect {
    LEAVE_ALONE,
    ITSELF,
    FILTERED,
    COLLECTED,
    NOT_COLLECTED,
    CLEAR,
    REMOVE,
    REMOVE_ANY,
    REMOVE_IF,
    REMOVE_ALL,
    RETAIN_ALL
  }

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      // The map does not change.
      .rows(
          Effect.LEAVE_ALONE,
          "Collection.contains(Object)",
          "Collection.containsAll(Collection)",
          "Collection.size()",
          "Collection.isEmpty()",
          "Collection.toArray()",
          "Collection.toArray(Object[])",
          "Collection.toArray(IntFunction)",
          "Iterable.forEach(Consumer)",
          "Iterator.hasNext()",
          "Iterator.next()",
          "Stream.forEach(Consumer)",
          "Stream.toArray()",
          "Stream.toArray(IntFunction)",
          "Object.equals(Object)",
          "Object.hashCode()",
          "Object.toString()")
      // The result shows the same entries, or some of them.
      .rows(
          Effect.ITSELF,
          "Iterable.iterator()",
          "Collection.stream()",
          "Stream.sorted()",
          "Stream.sorted(Comparator)")
      .rows(Effect.FILTERED, "Stream.filter(Predicate)")
      .rows(Effect.COLLECTED, "Stream.collect(Collector)")
      .rows(Effect.NOT_COLLECTED, "Stream.collect(Supplier, BiConsumer, BiConsumer)")
      // Keys are removed from the map.
      .rows(Effect.CLEAR, "Collection.clear()")
      .rows(Effect.REMOVE, "Collection.remove(Object)")
      .rows(Effect.REMOVE_ANY, "Iterator.remove()")
      .rows(Effect.REMOVE_IF, "Collection.removeIf(Predicate)")
      .rows(Effect.REMOVE_ALL, "Collection.removeAll(Collection)")
      .rows(Effect.RETAIN_ALL, "Collection.retainAll(Collection)")
      .build();

  private static final EffectTable<Effect> LOOK_UPS = EffectTable.<Effect>builder()
      .rows(
          Effect.LEAVE_ALONE,
          "Collection.contains(Object)",
          "Collection.containsAll(Collection)",
          "Collection.size()",
          "Collection.isEmpty()",
          "Object.equals(Object)",
          "Object.hashCode()",
          "Object.toString()")
      .build();

  /** The result of such a method is a number or a truth. */
  @Override
  public boolean onlyReads(ExecutableElement method, Value receiver) {
    return receiver instanceof View && LOOK_UPS.inherited(method).isPresent();
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    if (!(call.receiver().orElse(null) instanceof View view)
        || !call.owner().startsWith("java.util.")) {
      return Optional.empty();
    }
    return Optional.of(METHODS
        .inherited(call)
        .map(effect -> apply(effect, call, view))
        .orElseGet(() -> unknownMethod(call, view)));
  }

  private static Value apply(Effect effect, Call call, View view) {
    return switch (effect) {
      case LEAVE_ALONE -> leaveAlone(call, view);
      case ITSELF -> itself(call, view);
      case FILTERED -> filtered(call, view);
      case COLLECTED -> collected(call, view);
      case NOT_COLLECTED -> notCollected(call, view);
      case CLEAR -> clear(call, view);
      case REMOVE -> remove(call, view);
      case REMOVE_ANY -> removeAny(call, view);
      case REMOVE_IF -> removeIf(call, view);
      case REMOVE_ALL -> removeAll(call, view);
      case RETAIN_ALL -> retainAll(call, view);
    };
  }

  private static Value noLabelMap(Call call) {
    return call.unknown("it is not a label map");
  }

  private static Value leaveAlone(Call call, View view) {
    return noLabelMap(call);
  }

  private static Value itself(Call call, View view) {
    return view;
  }

  /** A stream changes nothing. A view may change its map. */
  private static Value unknownMethod(Call call, View view) {
    if (!call.owner().startsWith("java.util.stream.")) {
      mayChange(call, view);
    }
    return noLabelMap(call);
  }

  /** A view may change its map in a way that is not followed, such as by adding keys. */
  static void mayChange(Call call, View view) {
    call.escape(
        view,
        call.cause(
            "'%s' on a view of it may change it".formatted(call.name()),
            "change the map itself with put and remove, or work on a copy of the view"));
  }

  /** A stream of the entries that pass. */
  private static Value filtered(Call call, View view) {
    KeyFilter filter = KeyTests.of(call, view.of()).orElseGet(KeyFilter::unclear);
    return new View(view.map(), view.of(), view.filter().and(filter));
  }

  private static Value collected(Call call, View view) {
    return KeyTests.mapsToItself(call, view.of())
        ? call.keysOf(view.map())
            .map(keys -> call.allocate(filtered(call, keys, view.filter())))
            .orElseGet(Value.Nothing::new)
        : notCollected(call, view);
  }

  private static Value notCollected(Call call, View view) {
    return call.unknown(
        "it is collected in a way that is not supported",
        "filter by one constant key and collect with toMap, or use without()");
  }

  private static Value clear(Call call, View view) {
    call.update(view.map(), keys -> keys.cleared(call.place()));
    return noLabelMap(call);
  }

  private static Value remove(Call call, View view) {
    call.update(
        view.map(),
        keys ->
            view.of() == View.Of.KEYS ? Pairs.remove(call, keys, 0) : keys.unsure(call.place()));
    return noLabelMap(call);
  }

  /** An iterator removes the key that it has come to. */
  private static Value removeAny(Call call, View view) {
    call.update(view.map(), keys -> keys.unsure(call.place()));
    return noLabelMap(call);
  }

  private static Value removeIf(Call call, View view) {
    return keepOnly(call, view, KeyTests.of(call, view.of()).map(KeyFilter::negate));
  }

  private static Value removeAll(Call call, View view) {
    return keepOnly(call, view, constants(call, view).map(KeyFilter::only).map(KeyFilter::negate));
  }

  private static Value retainAll(Call call, View view) {
    return keepOnly(call, view, constants(call, view).map(KeyFilter::only));
  }

  /** Keeps only the keys that pass. If the filter is unknown, any key may be removed. */
  private static Value keepOnly(Call call, View view, Optional<KeyFilter> passing) {
    call.update(
        view.map(),
        keys -> passing
            .map(filter -> filtered(call, keys, filter))
            .orElseGet(() -> keys.unsure(call.place())));
    return noLabelMap(call);
  }

  private static Keys filtered(Call call, Keys keys, KeyFilter filter) {
    return filter.apply(keys).filteredOutOf(keys, call.place());
  }

  /** The argument's elements if it holds constants. Only keys are compared with them. */
  private static Optional<Set<String>> constants(Call call, View view) {
    return view.of() == View.Of.KEYS
        ? call.constants(call.argument(0)).map(constants -> new HashSet<>(constants.elements()))
        : Optional.empty();
  }
}
