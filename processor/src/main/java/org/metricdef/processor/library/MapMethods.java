package org.metricdef.processor.library;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private enum Effect {
    PUT,
    PUT_IF_ABSENT,
    PUT_ALL,
    COMPUTE,
    COMPUTE_IF_ABSENT,
    COMPUTE_IF_PRESENT,
    MERGE,
    REMOVE,
    REMOVE_IF_VALUE,
    REMOVE_ANY,
    CLEAR,
    REPLACE,
    REPLACE_ALL,
    FOR_EACH,
    KEY_SET,
    VALUES,
    ENTRY_SET,
    ITSELF,
    LEAVE_ALONE,
    COMPARE
  }

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      // The first argument is added as a key.
      .rows(Effect.PUT, "Map.put(Object, Object)", "Dictionary.put(Object, Object)")
      .rows(Effect.PUT_IF_ABSENT, "Map.putIfAbsent(Object, Object)")
      .since(
          21,
          Effect.PUT,
          "SequencedMap.putFirst(Object, Object)",
          "SequencedMap.putLast(Object, Object)")
      .rows(Effect.PUT_ALL, "Map.putAll(Map)")
      .rows(Effect.COMPUTE, "Map.compute(Object, BiFunction)")
      .rows(Effect.COMPUTE_IF_ABSENT, "Map.computeIfAbsent(Object, Function)")
      .rows(Effect.COMPUTE_IF_PRESENT, "Map.computeIfPresent(Object, BiFunction)")
      .rows(Effect.MERGE, "Map.merge(Object, Object, BiFunction)")
      // Keys are removed.
      .rows(Effect.REMOVE, "Map.remove(Object)", "Dictionary.remove(Object)")
      .rows(Effect.REMOVE_IF_VALUE, "Map.remove(Object, Object)")
      .rows(Effect.REMOVE_ANY, "NavigableMap.pollFirstEntry()", "NavigableMap.pollLastEntry()")
      .since(21, Effect.REMOVE_ANY, "SequencedMap.pollFirstEntry()", "SequencedMap.pollLastEntry()")
      .rows(Effect.CLEAR, "Map.clear()")
      // Keys stay. Their values are unknown from now on.
      .rows(Effect.REPLACE, "Map.replace(Object, Object)", "Map.replace(Object, Object, Object)")
      .rows(Effect.REPLACE_ALL, "Map.replaceAll(BiFunction)")
      // A parallelism threshold before the function is treated as an unknown function.
      .rows(
          Effect.FOR_EACH,
          "Map.forEach(BiConsumer)",
          "ConcurrentHashMap.forEach(long, BiConsumer)",
          "ConcurrentHashMap.forEach(long, BiFunction, Consumer)")
      // The result is a view of the map.
      .rows(Effect.KEY_SET, "Map.keySet()", "ConcurrentHashMap.keySet(Object)")
      .rows(Effect.VALUES, "Map.values()")
      .rows(Effect.ENTRY_SET, "Map.entrySet()")
      .rows(Effect.KEY_SET, "NavigableMap.navigableKeySet()", "NavigableMap.descendingKeySet()")
      .since(21, Effect.KEY_SET, "SequencedMap.sequencedKeySet()")
      .since(21, Effect.VALUES, "SequencedMap.sequencedValues()")
      .since(21, Effect.ENTRY_SET, "SequencedMap.sequencedEntrySet()")
      // The result is the same map in another order.
      .rows(Effect.ITSELF, "NavigableMap.descendingMap()")
      .since(21, Effect.ITSELF, "SequencedMap.reversed()")
      // The map does not change.
      .rows(
          Effect.LEAVE_ALONE,
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
      .since(21, Effect.LEAVE_ALONE, "SequencedMap.firstEntry()", "SequencedMap.lastEntry()")
      .rows(Effect.COMPARE, "Object.equals(Object)")
      // A contract may be on a type that is not a map. Its methods with these names have the same
      // effects.
      .rows(
          Effect.LEAVE_ALONE,
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
      .rows(Effect.FOR_EACH, "Iterable.forEach(Consumer)", "Stream.forEach(Consumer)")
      .rows(Effect.REPLACE_ALL, "List.replaceAll(UnaryOperator)")
      .rows(Effect.REMOVE, "Collection.remove(Object)", "List.remove(int)")
      .rows(Effect.CLEAR, "Collection.clear()")
      .build();

  /** The classes of maps whose entries change no map from which they were removed. */
  private static final Set<String> OWN_ENTRIES = Set.of(
      "java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap", "java.util.Hashtable");

  private enum Put {
    KEY_AND_VALUE
  }

  private static final EffectTable<Put> PUTS = EffectTable.<Put>builder()
      .rows(Put.KEY_AND_VALUE, "Map.put(Object, Object)", "Map.putIfAbsent(Object, Object)")
      .build();

  private static final EffectTable<Effect> LOOK_UPS = EffectTable.<Effect>builder()
      .rows(
          Effect.LEAVE_ALONE,
          "Map.get(Object)",
          "Map.getOrDefault(Object, Object)",
          "Map.containsKey(Object)",
          "Map.containsValue(Object)",
          "Map.size()",
          "Map.isEmpty()",
          "Object.equals(Object)",
          "Object.hashCode()",
          "Object.toString()")
      .build();

  private MapMethods() {}

  /** Whether a method puts its arguments into the map and does no more. */
  static boolean puts(ExecutableElement method) {
    return PUTS.inherited(method).isPresent();
  }

  /** Whether a method looks something up in a map and does no more. */
  static boolean readsOneEntry(ExecutableElement method) {
    return LOOK_UPS.inherited(method).isPresent();
  }

  static Optional<Value> evaluate(Call call, LabelMap map) {
    return METHODS.inherited(call).map(effect -> apply(effect, call, map));
  }

  private static Value apply(Effect effect, Call call, LabelMap map) {
    return switch (effect) {
      case PUT -> put(call, map);
      case PUT_IF_ABSENT -> putIfAbsent(call, map);
      case PUT_ALL -> putAll(call, map);
      case COMPUTE -> compute(call, map);
      case COMPUTE_IF_ABSENT -> computeIfAbsent(call, map);
      case COMPUTE_IF_PRESENT -> computeIfPresent(call, map);
      case MERGE -> merge(call, map);
      case REMOVE -> remove(call, map);
      case REMOVE_IF_VALUE -> removeIfValue(call, map);
      case REMOVE_ANY -> removeAny(call, map);
      case CLEAR -> clear(call, map);
      case REPLACE -> replace(call, map);
      case REPLACE_ALL -> replaceAll(call, map);
      case FOR_EACH -> forEach(call, map);
      case KEY_SET -> keySet(call, map);
      case VALUES -> values(call, map);
      case ENTRY_SET -> entrySet(call, map);
      case ITSELF -> itself(call, map);
      case LEAVE_ALONE -> leaveAlone(call, map);
      case COMPARE -> compare(call, map);
    };
  }

  private static Value put(Call call, LabelMap map) {
    Pairs.keepFrom(call, 0);
    call.update(map, keys -> Pairs.put(call, keys, 0, call.name()));
    return noLabelMap(call);
  }

  private static Value putIfAbsent(Call call, LabelMap map) {
    Pairs.keepFrom(call, 0);
    Optional<Set<String>> added = Pairs.texts(call, 1);
    call.update(map, keys -> Pairs.put(call, keys, 0, call.name(), ifAbsent(call, keys, added)));
    return noLabelMap(call);
  }

  /** The texts of a key's value after these were added where the map did not hold the key. */
  private static Optional<Set<String>> ifAbsent(Call call, Keys keys, Optional<Set<String>> added) {
    return Pairs.text(call, 0).flatMap(key -> keys.textsIfAbsent(key, added, keys.textsOf(key)));
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
    call.update(map, keys -> {
      Keys removed = Pairs.remove(call, keys, 0);
      return switch (hasValue(call, map, keys)) {
        case YES -> removed;
        case NO -> keys;
        case PERHAPS -> keys.join(removed);
      };
    });
    return noLabelMap(call);
  }

  private enum HasValue {
    YES,
    NO,
    PERHAPS
  }

  /** Whether the key has that value, if the map holds the key. A view may show another value. */
  private static HasValue hasValue(Call call, LabelMap map, Keys keys) {
    Optional<Set<String>> texts = Pairs.texts(call, 1);
    Optional<Set<String>> values = Pairs.text(call, 0).flatMap(keys::textsOf);
    if (map.isView() || texts.isEmpty() || values.isEmpty()) {
      return HasValue.PERHAPS;
    }
    return Collections.disjoint(values.get(), texts.get())
        ? HasValue.NO
        : values.get().size() == 1 && texts.get().size() == 1 ? HasValue.YES : HasValue.PERHAPS;
  }

  private static Value removeAny(Call call, LabelMap map) {
    call.update(map, keys -> keys.unsure(call.place()));
    return noLabelMap(call);
  }

  private static Value itself(Call call, LabelMap map) {
    return map.asView();
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
    call.revalue(map, Keys::withoutTexts);
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

  /**
   * Who has an entry may change its value at any time. An entry of a {@code ConcurrentHashMap} does
   * so by {@code put}, also when its key was removed since.
   */
  private static Value entrySet(Call call, LabelMap map) {
    boolean putsBack = map.objects().stream()
        .anyMatch(object -> call.classOf(object).filter(OWN_ENTRIES::contains).isEmpty());
    call.revalue(map, putsBack ? Keys::inReachOfEntries : Keys::inReach);
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
    Optional<Set<String>> texts = call.texts(result, call.type());
    putOrRemove(call, map, result, Taints.of(result).notNull(), keys -> texts);
    return noLabelMap(call);
  }

  private static Value merge(Call call, LabelMap map) {
    Value result = computed(call, 2, List.of(text(call), call.argument(1)));
    Optional<Set<String>> added = Pairs.texts(call, 1);
    Optional<Set<String>> texts = call.texts(result, call.type());
    putOrRemove(
        call,
        map,
        result,
        Taints.of(call.argument(1)).join(Taints.of(result).notNull()),
        keys -> Pairs.text(call, 0).flatMap(key -> keys.textsIfAbsent(key, added, texts)));
    return noLabelMap(call);
  }

  private static void putOrRemove(
      Call call,
      LabelMap map,
      Value result,
      Taints taints,
      Function<Keys, Optional<Set<String>>> texts) {
    call.update(map, keys -> {
      if (result.isOnlyNull()) {
        return Pairs.remove(call, keys, 0);
      }
      Keys put = Pairs.put(call, keys, 0, call.name(), taints, texts.apply(keys));
      return isNeverNull(call, result) ? put : put.join(Pairs.remove(call, keys, 0));
    });
  }

  private static Value computeIfAbsent(Call call, LabelMap map) {
    Value result = computed(call, 1, List.of(text(call)));
    call.update(map, keys -> {
      Keys put = Pairs.put(
          call,
          keys,
          0,
          call.name(),
          Taints.of(result).notNull(),
          ifAbsent(call, keys, call.texts(result, call.type())));
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
