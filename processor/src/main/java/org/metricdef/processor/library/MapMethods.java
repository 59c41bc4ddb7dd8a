package org.metricdef.processor.library;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.value.Value.LabelMap;
import org.metricdef.processor.flow.value.Value.View;

/** The effects of the methods of java.util maps on the keys of a label map. */
final class MapMethods {

  /** Changes the map and returns the value of the call. */
  private interface Effect extends BiFunction<Call, LabelMap, Value> {}

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      // The first argument is added as a key.
      .rows(
          MapMethods::put,
          "Map.put(Object, Object)",
          "Map.putIfAbsent(Object, Object)",
          "Dictionary.put(Object, Object)")
      .since(
          21,
          MapMethods::put,
          "SequencedMap.putFirst(Object, Object)",
          "SequencedMap.putLast(Object, Object)")
      .rows(MapMethods::putAll, "Map.putAll(Map)")
      .rows(MapMethods::compute, "Map.compute(Object, BiFunction)")
      .rows(MapMethods::computeIfAbsent, "Map.computeIfAbsent(Object, Function)")
      .rows(MapMethods::computeIfPresent, "Map.computeIfPresent(Object, BiFunction)")
      .rows(MapMethods::merge, "Map.merge(Object, Object, BiFunction)")
      // Keys are removed.
      .rows(MapMethods::remove, "Map.remove(Object)", "Dictionary.remove(Object)")
      .rows(MapMethods::removeIfValue, "Map.remove(Object, Object)")
      .rows(MapMethods::removeAny, "NavigableMap.pollFirstEntry()", "NavigableMap.pollLastEntry()")
      .since(
          21,
          MapMethods::removeAny,
          "SequencedMap.pollFirstEntry()",
          "SequencedMap.pollLastEntry()")
      .rows(MapMethods::clear, "Map.clear()")
      // Keys stay. Their values are unknown from now on.
      .rows(
          MapMethods::replace, "Map.replace(Object, Object)", "Map.replace(Object, Object, Object)")
      .rows(MapMethods::replaceAll, "Map.replaceAll(BiFunction)")
      // A parallelism threshold before the function is treated as an unknown function.
      .rows(
          MapMethods::forEach,
          "Map.forEach(BiConsumer)",
          "ConcurrentHashMap.forEach(long, BiConsumer)",
          "ConcurrentHashMap.forEach(long, BiFunction, Consumer)")
      // The result is a view of the map.
      .rows(MapMethods::keySet, "Map.keySet()", "ConcurrentHashMap.keySet(Object)")
      .rows(MapMethods::values, "Map.values()")
      .rows(MapMethods::entrySet, "Map.entrySet()")
      .rows(MapMethods::keySet, "NavigableMap.navigableKeySet()", "NavigableMap.descendingKeySet()")
      .since(21, MapMethods::keySet, "SequencedMap.sequencedKeySet()")
      .since(21, MapMethods::values, "SequencedMap.sequencedValues()")
      .since(21, MapMethods::entrySet, "SequencedMap.sequencedEntrySet()")
      // The result is the same map in another order.
      .rows(MapMethods::itself, "NavigableMap.descendingMap()")
      .since(21, MapMethods::itself, "SequencedMap.reversed()")
      // The map does not change.
      .rows(
          MapMethods::leaveAlone,
          "Map.get(Object)",
          "Map.getOrDefault(Object, Object)",
          "Map.containsKey(Object)",
          "Map.containsValue(Object)",
          "Map.size()",
          "Map.isEmpty()",
          "Dictionary.get(Object)",
          "Dictionary.size()",
          "Dictionary.isEmpty()",
          "Dictionary.keys()",
          "Dictionary.elements()",
          "SortedMap.firstKey()",
          "SortedMap.lastKey()",
          "NavigableMap.firstEntry()",
          "NavigableMap.lastEntry()",
          "Object.hashCode()",
          "Object.toString()")
      .since(21, MapMethods::leaveAlone, "SequencedMap.firstEntry()", "SequencedMap.lastEntry()")
      .rows(MapMethods::compare, "Object.equals(Object)")
      // A contract may be on a type that is not a map. Its methods with these names have the same
      // effects.
      .rows(
          MapMethods::leaveAlone,
          "Collection.size()",
          "Collection.isEmpty()",
          "List.get(int)",
          "Optional.get()",
          "Optional.isEmpty()",
          "Supplier.get()",
          "Future.get()",
          "Future.get(long, TimeUnit)",
          "AtomicReference.get()",
          "AtomicReferenceArray.get(int)")
      .rows(MapMethods::forEach, "Iterable.forEach(Consumer)", "Stream.forEach(Consumer)")
      .rows(MapMethods::replaceAll, "List.replaceAll(UnaryOperator)")
      .rows(MapMethods::remove, "Collection.remove(Object)", "List.remove(int)")
      .rows(MapMethods::clear, "Collection.clear()")
      .build();

  private enum Put {
    KEY_AND_VALUE
  }

  private static final EffectTable<Put> PUTS = EffectTable.<Put>builder()
      .rows(Put.KEY_AND_VALUE, "Map.put(Object, Object)", "Map.putIfAbsent(Object, Object)")
      .build();

  private MapMethods() {}

  /** Whether a method puts its arguments into the map and does no more. */
  static boolean puts(ExecutableElement method) {
    return PUTS.inherited(method).isPresent();
  }

  static Optional<Value> evaluate(Call call, LabelMap map) {
    return METHODS.inherited(call).map(effect -> effect.apply(call, map));
  }

  private static Value put(Call call, LabelMap map) {
    Pairs.keepFrom(call, 0);
    call.update(map, keys -> Pairs.put(call, keys, 0, call.name()));
    return noLabelMap(call);
  }

  private static Value putAll(Call call, LabelMap map) {
    call.takenOver(0, "added to another map by 'putAll'")
        .ifPresent(more -> call.update(map, keys -> keys.merge(more)));
    return noLabelMap(call);
  }

  private static Value remove(Call call, LabelMap map) {
    call.update(map, keys -> Pairs.remove(call, keys, 0));
    return noLabelMap(call);
  }

  /** The key is removed only if it has that value. */
  private static Value removeIfValue(Call call, LabelMap map) {
    Pairs.keepFrom(call, 1);
    call.update(map, keys -> keys.join(Pairs.remove(call, keys, 0)));
    return noLabelMap(call);
  }

  private static Value removeAny(Call call, LabelMap map) {
    call.update(map, keys -> keys.unsure(call.place()));
    return noLabelMap(call);
  }

  private static Value itself(Call call, LabelMap map) {
    return map;
  }

  private static Value clear(Call call, LabelMap map) {
    call.update(map, keys -> keys.cleared(call.place()));
    return noLabelMap(call);
  }

  private static Value replace(Call call, LabelMap map) {
    Pairs.keepFrom(call, 1);
    forgetValues(call, map);
    return noLabelMap(call);
  }

  private static Value replaceAll(Call call, LabelMap map) {
    forEach(call, map);
    forgetValues(call, map);
    return noLabelMap(call);
  }

  private static void forgetValues(Call call, LabelMap map) {
    boolean known = call.keysOf(map)
        .filter(keys ->
            keys.facts().values().stream().anyMatch(fact -> !fact.values().isEmpty()))
        .isPresent();
    if (known) {
      call.update(map, Keys::withAnyValues);
    }
  }

  private static Value forEach(Call call, LabelMap map) {
    call.invoke(0, List.of(text(call), text(call)));
    return noLabelMap(call);
  }

  private static Value keySet(Call call, LabelMap map) {
    return new View(map, View.Of.KEYS);
  }

  private static Value values(Call call, LabelMap map) {
    return new View(map, View.Of.VALUES);
  }

  private static Value entrySet(Call call, LabelMap map) {
    return new View(map, View.Of.ENTRIES);
  }

  private static Value leaveAlone(Call call, LabelMap map) {
    return noLabelMap(call);
  }

  /** Maps of texts compare their keys and values, and change neither map. */
  private static Value compare(Call call, LabelMap map) {
    if (call.argument(0) instanceof LabelMap) {
      call.leavesAlone(0);
    }
    return noLabelMap(call);
  }

  // Functions that compute a value. The result becomes the key's value; null removes the key.

  private static Value compute(Call call, LabelMap map) {
    Value result = computed(call, 1, List.of(text(call), text(call)));
    putOrRemove(call, map, result, Taints.of(result).notNull());
    return noLabelMap(call);
  }

  private static Value merge(Call call, LabelMap map) {
    Value result = computed(call, 2, List.of(text(call), call.argument(1)));
    putOrRemove(
        call, map, result, Taints.of(call.argument(1)).join(Taints.of(result).notNull()));
    return noLabelMap(call);
  }

  private static void putOrRemove(Call call, LabelMap map, Value result, Taints taints) {
    call.update(map, keys -> {
      if (result.isOnlyNull()) {
        return Pairs.remove(call, keys, 0);
      }
      Keys put = Pairs.put(call, keys, 0, call.name(), taints);
      return isNeverNull(call, result) ? put : put.join(Pairs.remove(call, keys, 0));
    });
  }

  private static Value computeIfAbsent(Call call, LabelMap map) {
    Value result = computed(call, 1, List.of(text(call)));
    call.update(map, keys -> {
      Keys put = Pairs.put(call, keys, 0, call.name(), Taints.of(result).notNull());
      return isNeverNull(call, result) ? put : keys.join(put);
    });
    return noLabelMap(call);
  }

  private static Value computeIfPresent(Call call, LabelMap map) {
    Value result = computed(call, 1, List.of(text(call), text(call)));
    call.update(map, keys -> {
      Keys computed = keys.withAnyValues();
      Keys removed = Pairs.remove(call, computed, 0);
      return result.isOnlyNull()
          ? removed
          : isNeverNull(call, result) ? computed : computed.join(removed);
    });
    return noLabelMap(call);
  }

  /** The result of the function. It is kept in the map, like the arguments before the function. */
  private static Value computed(Call call, int function, List<Value> given) {
    for (int i = 0; i < function; i++) {
      Pairs.keep(call, i);
    }
    Value result = call.invoke(function, given);
    Pairs.keep(call, result);
    return result;
  }

  private static boolean isNeverNull(Call call, Value result) {
    return call.strings(result).isPresent();
  }

  private static Value text(Call call) {
    return call.unknown("it is a key or value of a map");
  }

  private static Value noLabelMap(Call call) {
    return call.unknown("it is not a label map");
  }
}
