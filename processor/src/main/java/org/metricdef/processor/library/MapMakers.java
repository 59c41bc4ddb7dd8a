package org.metricdef.processor.library;

import java.util.Collections;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/** The label maps that constructors and static methods of java.util create. */
final class MapMakers {

  /** The content of the map that a constructor creates. */
  enum Content {
    NOTHING,
    THE_ARGUMENT,
    /** The argument, a sorted map, whose comparator decides which keys are equal. */
    SORTED_ARGUMENT,
    /** Nothing. The argument, a comparator, decides which keys are equal. */
    COMPARED_KEYS
  }

  private enum Maker {
    SIMPLE_ENTRY,
    OF,
    ENTRY,
    OF_ENTRIES,
    COPY_OF,
    EMPTY,
    SINGLETON,
    ARGUMENT
  }

  private static final EffectTable<Content> CONSTRUCTORS = EffectTable.<Content>builder()
      .rows(
          Content.NOTHING,
          "new HashMap()",
          "new HashMap(int)",
          "new HashMap(int, float)",
          "new LinkedHashMap()",
          "new LinkedHashMap(int)",
          "new LinkedHashMap(int, float)",
          "new LinkedHashMap(int, float, boolean)",
          "new TreeMap()",
          "new EnumMap(Class)",
          "new Hashtable()",
          "new Hashtable(int)",
          "new Hashtable(int, float)",
          "new ConcurrentHashMap()",
          "new ConcurrentHashMap(int)",
          "new ConcurrentHashMap(int, float)",
          "new ConcurrentHashMap(int, float, int)")
      .rows(
          Content.THE_ARGUMENT,
          "new HashMap(Map)",
          "new LinkedHashMap(Map)",
          "new TreeMap(Map)",
          "new EnumMap(Map)",
          "new EnumMap(EnumMap)",
          "new Hashtable(Map)",
          "new ConcurrentHashMap(Map)")
      .rows(Content.SORTED_ARGUMENT, "new TreeMap(SortedMap)")
      .rows(Content.COMPARED_KEYS, "new TreeMap(Comparator)")
      .build();

  private static final EffectTable<Maker> ENTRIES = EffectTable.<Maker>builder()
      .rows(
          Maker.SIMPLE_ENTRY,
          "new AbstractMap.SimpleEntry(Object, Object)",
          "new AbstractMap.SimpleImmutableEntry(Object, Object)")
      .build();

  private static final EffectTable<Maker> STATIC_METHODS = EffectTable.<Maker>builder()
      .rows(Maker.OF, Signature.overloads("Map.of", "Object, Object", 10))
      .rows(Maker.ENTRY, "Map.entry(Object, Object)")
      .rows(Maker.OF_ENTRIES, "Map.ofEntries(Map.Entry...)")
      .rows(Maker.COPY_OF, "Map.copyOf(Map)")
      .rows(Maker.EMPTY, "Collections.emptyMap()")
      .rows(Maker.SINGLETON, "Collections.singletonMap(Object, Object)")
      // A view of the same map shares its keys.
      .rows(Maker.ARGUMENT, "Collections.unmodifiableMap(Map)", "Collections.synchronizedMap(Map)")
      .build();

  private MapMakers() {}

  /** The content of a constructor's map; empty if the map is not followed. */
  static Optional<Content> contentOf(Call constructor) {
    return CONSTRUCTORS.declared(constructor);
  }

  /** Whether a constructor creates an empty map that compares keys by {@code equals}. */
  static boolean isEmptyMap(ExecutableElement constructor) {
    return CONSTRUCTORS.declared(constructor).filter(Content.NOTHING::equals).isPresent();
  }

  /** The map that a constructor creates; empty if the map is not followed. */
  static Optional<Value> constructed(Call call) {
    Optional<Maker> entry = ENTRIES.declared(call);
    if (entry.isPresent()) {
      return entry.map(maker -> apply(maker, call));
    }
    return contentOf(call).map(content -> switch (content) {
      case NOTHING -> call.allocate(Keys.empty());
      case THE_ARGUMENT -> {
        String copied = "copied by 'new %s'".formatted(Owners.of(call.method()).getSimpleName());
        yield call.takenOver(0, copied).map(call::allocate).orElseGet(Value.Nothing::new);
      }
      case SORTED_ARGUMENT -> {
        if (call.argument(0) instanceof Value.LabelMap) {
          call.leavesAlone(0);
        }
        yield compared(call);
      }
      case COMPARED_KEYS -> compared(call);
    });
  }

  private static Value apply(Maker maker, Call call) {
    return switch (maker) {
      case SIMPLE_ENTRY -> simpleEntry(call);
      case OF -> of(call);
      case ENTRY -> entry(call);
      case OF_ENTRIES -> ofEntries(call);
      case COPY_OF -> copyOf(call);
      case EMPTY -> empty(call);
      case SINGLETON -> singleton(call);
      case ARGUMENT -> argument(call);
    };
  }

  private static Value compared(Call call) {
    return call.unknown(
        "a map with a comparator is not supported",
        "use a HashMap, or a TreeMap without a comparator");
  }

  /** The map that a static method of Map or Collections creates. */
  static Optional<Value> made(Call call) {
    return STATIC_METHODS.declared(call).map(maker -> apply(maker, call));
  }

  private static Value of(Call call) {
    Pairs.keepFrom(call, 0);
    return Pairs.of(call, "Map.of");
  }

  private static Value entry(Call call) {
    Pairs.keepFrom(call, 0);
    return Value.fixed(Pairs.putNonNull(call, Keys.empty(), 0, "Map.entry"));
  }

  /** Such an entry may have null as its key, and its value may change. */
  private static Value simpleEntry(Call call) {
    Pairs.keepFrom(call, 0);
    return Value.fixed(Pairs.put(call, Keys.empty(), 0, "SimpleEntry", Optional.empty()));
  }

  /** An entry counts as a map with one key. */
  private static Value ofEntries(Call call) {
    if (call.passing() == Varargs.AS_ARRAY) {
      call.leavesAlone(0);
      return call.keysOf(call.pairs().of(call.argument(0)))
          .map(Value::fixed)
          .orElseGet(Value.Nothing::new);
    }
    Keys keys = Keys.empty();
    for (int i = 0; i < call.arity(); i++) {
      Optional<Keys> entry = call.keysOf(call.argument(i));
      if (entry.isEmpty()) {
        return new Value.Nothing();
      }
      if (!Collections.disjoint(entry.get().facts().keySet(), keys.facts().keySet())) {
        String why = "Map.ofEntries throws if it gets a key twice";
        return Collections.disjoint(entry.get().sure(), keys.sure())
            ? call.unknown(why, Pairs.ONE_OF_TWO)
            : new Value.Unknown(call.thrown(why, Pairs.ONE_OF_TWO));
      }
      keys = keys.merge(entry.get());
    }
    return Value.fixed(keys);
  }

  private static Value copyOf(Call call) {
    return call.takenOver(0, "copied by 'Map.copyOf'")
        .map(Value::fixed)
        .orElseGet(Value.Nothing::new);
  }

  private static Value empty(Call call) {
    return Value.fixed(Keys.empty());
  }

  private static Value singleton(Call call) {
    Pairs.keepFrom(call, 0);
    return Value.fixed(Pairs.put(call, Keys.empty(), 0, "singletonMap"));
  }

  private static Value argument(Call call) {
    return viewOf(call.follow(0));
  }

  /** A view of a label map; another value is itself. */
  static Value viewOf(Value value) {
    if (value instanceof Value.Mixed mixed) {
      return new Value.Mixed(mixed.parts().stream().map(MapMakers::viewOf).toList());
    }
    return value instanceof Value.LabelMap map ? map.asView() : value;
  }
}
