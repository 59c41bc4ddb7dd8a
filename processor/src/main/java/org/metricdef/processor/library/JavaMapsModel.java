package org.metricdef.processor.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.CallModel;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Traits;
import org.metricdef.processor.flow.Value;

/** The maps of java.util whose keys are compared by equals. */
public final class JavaMapsModel implements CallModel {

  /** Those that can be made with {@code new}. */
  static final Set<String> CONCRETE = Set.of(
      "java.util.HashMap",
      "java.util.LinkedHashMap",
      "java.util.TreeMap",
      "java.util.concurrent.ConcurrentHashMap");

  /** Methods that keep their first argument too. */
  private static final Set<String> KEEPING_KEYS =
      Set.of("of", "entry", "singletonMap", "put", "putIfAbsent");

  @Override
  public Optional<Value> evaluate(Call call) {
    return switch (call.owner()) {
      case "java.util.Map" ->
        call.receiver().isEmpty() ? factory(call) : call.receiver().flatMap(r -> method(call, r));
      case "java.util.Collections" -> wrapper(call);
      default -> {
        if (CONCRETE.contains(call.owner()) && call.name().equals("<init>")) {
          yield constructor(call);
        }
        yield call.owner().startsWith("java.util.")
            ? call.receiver().flatMap(receiver -> method(call, receiver))
            : Optional.empty();
      }
    };
  }

  private static Optional<Value> factory(Call call) {
    if (!call.name().equals("ofEntries")) {
      escapeKept(call);
    }
    return Optional.ofNullable(
        switch (call.name()) {
          case "of" -> Pairs.of(call, "Map.of");
          case "entry" -> Value.fixed(Pairs.put(call, Keys.empty(), 0, "Map.entry"));
          case "ofEntries" -> entries(call);
          case "copyOf" -> copy(call);
          default -> null;
        });
  }

  /** An entry counts as a map of one key. */
  private static Value entries(Call call) {
    Keys keys = Keys.empty();
    for (int i = 0; i < call.arity(); i++) {
      Optional<Keys> entry = call.keysOf(call.argument(i));
      if (entry.isEmpty()) {
        return new Value.Nothing();
      }
      if (entry.get().facts().keySet().stream().anyMatch(keys.facts().keySet()::contains)) {
        return call.unknown("Map.ofEntries throws if it gets a key twice", "remove one of the two");
      }
      keys = keys.merge(entry.get());
    }
    return Value.fixed(keys);
  }

  private static Value copy(Call call) {
    return call.takenOver(call.argument(0), "copied by 'Map.copyOf'")
        .map(Value::fixed)
        .orElseGet(Value.Nothing::new);
  }

  /** A map that is kept as a key or value in another can be had from there, and changed. */
  private static void escapeKept(Call call) {
    int from = KEEPING_KEYS.contains(call.name()) ? 0 : 1;
    for (int i = from; i < call.arity(); i++) {
      Pairs.keep(call, call.argument(i));
    }
  }

  private static Optional<Value> wrapper(Call call) {
    escapeKept(call);
    return Optional.ofNullable(
        switch (call.name()) {
          case "emptyMap" -> Value.fixed(Keys.empty());
          case "singletonMap" -> Value.fixed(Pairs.put(call, Keys.empty(), 0, "singletonMap"));
          // A view of the same map: what is true of the one is true of the other.
          case "unmodifiableMap", "synchronizedMap" -> call.argument(0);
          default -> null;
        });
  }

  private static Optional<Value> constructor(Call call) {
    if (call.arity() == 0) {
      return Optional.of(call.allocate(Keys.empty()));
    }
    String parameter = call.method().getParameters().get(0).asType().toString();
    if (parameter.equals("int")) {
      return Optional.of(call.allocate(Keys.empty()));
    }
    if (!parameter.startsWith("java.util.Map<")) {
      // A comparator, or a sorted map that brings one: it decides which keys are the same.
      return Optional.of(call.unknown(
          "a map with a comparator is not supported",
          "use a HashMap, or a TreeMap without a comparator"));
    }
    String copied =
        "copied by 'new %s'".formatted(call.method().getEnclosingElement().getSimpleName());
    return Optional.of(
        call.takenOver(call.argument(0), copied).map(call::allocate).orElseGet(Value.Nothing::new));
  }

  private static Optional<Value> method(Call call, Value receiver) {
    if (!(receiver instanceof Value.LabelMap map)) {
      return Optional.empty();
    }
    switch (call.name()) {
      case "computeIfAbsent", "computeIfPresent", "compute", "merge" -> {
        computed(call, map);
        return Optional.of(call.unknown("it is not a label map"));
      }
      default -> escapeKept(call);
    }
    switch (call.name()) {
      case "put" -> call.update(map, keys -> Pairs.put(call, keys, 0, "put"));
      case "putIfAbsent" -> call.update(map, keys -> Pairs.put(call, keys, 0, "putIfAbsent"));
      case "putAll" ->
        call.takenOver(call.argument(0), "added to another map by 'putAll'")
            .ifPresent(more -> call.update(map, keys -> keys.merge(more)));
      case "remove" ->
        call.update(map, keys -> {
          Keys removed = Pairs.remove(call, keys, 0);
          // remove(key, value) takes the key out only where it has that value.
          return call.arity() == 1 ? removed : keys.join(removed);
        });
      case "forEach", "replaceAll" -> {
        Value text = call.unknown("it is a key or value of a map");
        call.invoke(call.argument(0), List.of(text, text));
        if (call.name().equals("replaceAll")) {
          forgetValues(call, map);
        }
      }
      case "clear" -> call.update(map, keys -> keys.cleared(call.place()));
      case "replace" -> forgetValues(call, map);
      case "keySet" -> {
        return Optional.of(new Value.View(map, Value.View.Of.KEYS));
      }
      case "values" -> {
        return Optional.of(new Value.View(map, Value.View.Of.VALUES));
      }
      case "entrySet" -> {
        return Optional.of(new Value.View(map, Value.View.Of.ENTRIES));
      }
      case "get",
          "getOrDefault",
          "containsKey",
          "containsValue",
          "size",
          "isEmpty",
          "equals",
          "hashCode",
          "toString" -> {
        // These leave the keys as they are.
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(call.unknown("it is not a label map"));
  }

  /** The keys stay, and what they were given is not known any more. */
  private static void forgetValues(Call call, Value.LabelMap map) {
    boolean known = call.keysOf(map)
        .filter(keys ->
            keys.facts().values().stream().anyMatch(fact -> !fact.values().isEmpty()))
        .isPresent();
    if (known) {
      call.update(map, Keys::withAnyValues);
    }
  }

  /** The function's result is put in, or the key taken out where that is null. */
  private static void computed(Call call, Value.LabelMap map) {
    int function = call.arity() - 1;
    for (int i = 0; i < function; i++) {
      Pairs.keep(call, call.argument(i));
    }
    Value result = call.invoke(call.argument(function), given(call));
    Pairs.keep(call, result);
    boolean neverNull = call.strings(result).isPresent();
    if (call.name().equals("computeIfPresent")) {
      call.update(map, keys -> {
        Keys computed = keys.withAnyValues();
        return neverNull ? computed : computed.join(Pairs.remove(call, computed, 0));
      });
      return;
    }
    Traits value = function > 1
        ? Traits.of(call.argument(1)).join(Traits.of(result).notNull())
        : Traits.of(result).notNull();
    call.update(map, keys -> {
      Keys put = Pairs.put(call, keys, 0, call.name(), value);
      if (neverNull) {
        return put;
      }
      return call.name().equals("computeIfAbsent")
          ? keys.join(put)
          : put.join(Pairs.remove(call, keys, 0));
    });
  }

  /** What a computing function is given: a key, a value, or for merge the old value and the new. */
  private static List<Value> given(Call call) {
    Value text = call.unknown("it is a key or value of a map");
    return switch (call.name()) {
      case "computeIfAbsent" -> List.of(text);
      case "merge" -> List.of(text, call.argument(1));
      default -> List.of(text, text);
    };
  }
}
