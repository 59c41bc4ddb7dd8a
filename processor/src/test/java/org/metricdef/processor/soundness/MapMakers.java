package org.metricdef.processor.soundness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Expressions of type {@code Map<String, String>} with given keys. They change no older map. */
final class MapMakers {

  /** The percentage of maps that are made during initialisation. */
  private static final int EARLY = 6;

  private final Draft draft;
  private final KeyTexts keys;
  private final Map<Construct, Function<Wish, String>> makers = new EnumMap<>(Construct.class);

  MapMakers(Draft draft) {
    this.draft = draft;
    this.keys = new KeyTexts(draft);
    makers.put(Construct.MAP_OF, this::mapOf);
    makers.put(Construct.MAP_OF_ENTRIES, this::ofEntries);
    makers.put(Construct.MAP_COPY, this::copy);
    makers.put(Construct.MAP_COPY_OF, wish -> "Map.copyOf(%s)".formatted(make(wish.deeper())));
    makers.put(
        Construct.MAP_UNMODIFIABLE,
        wish -> "Collections.unmodifiableMap(%s)".formatted(make(wish.deeper())));
    makers.put(Construct.MAP_STREAM_FILTER, this::streamFilter);
    makers.put(Construct.MAP_ALIAS_HELD, this::held);
    makers.put(Construct.PRIVATE_METHOD, this::method);
    makers.put(Construct.MAP_PUT, wish -> draft.use(built(wish)));
    makers.put(Construct.TERNARY, this::ternary);
  }

  /** An expression with these keys; may write statements before it. */
  String make(Wish wish) {
    List<Var> fitting = draft.visible(Var.Type.MAP).stream()
        .filter(each -> each.belief().keys().equals(Optional.of(wish.keys())))
        .toList();
    if (!wish.wrong() && !fitting.isEmpty() && draft.chance(35)) {
      Var variable = draft.any(fitting);
      variable.belief().pin();
      return draft.use(variable);
    }
    if (draft.chance(EARLY)) {
      return new EarlyMakers(draft).make(wish);
    }
    if (wish.depth() <= 0) {
      return draft.chance(50) ? mapOf(wish) : draft.use(built(wish));
    }
    Construct construct = draft.any(List.copyOf(makers.keySet()));
    if (construct == Construct.PRIVATE_METHOD && !draft.takeFunction()) {
      return mapOf(wish);
    }
    draft.involve(construct);
    return makers.get(construct).apply(wish);
  }

  /** A new HashMap, LinkedHashMap or TreeMap in its own variable, filled step by step. */
  Var built(Wish wish) {
    String name = draft.fresh("m");
    String type = draft.any(List.of("HashMap", "LinkedHashMap", "TreeMap"));
    draft.line("Map<String, String> %s = new %s<>();".formatted(name, type));
    Var variable = draft.declare(name, Var.Type.MAP, Set.of()).changeable();
    boolean hide = wish.wrong() && draft.chance(50);
    Set<String> wanted = wish.wrong() && !hide ? draft.altered(wish.keys()) : wish.keys();
    draft.changes().fit(variable, wanted);
    if (hide) {
      draft.nest("if (path.yes()) {", () -> draft.changes().toggle(variable));
      variable.belief().set(Optional.of(wish.keys()));
    }
    return variable;
  }

  private String mapOf(Wish wish) {
    Set<String> wanted = wish.wrong() ? draft.altered(wish.keys()) : wish.keys();
    return "Map.of(%s)".formatted(draft.labels().pairs(wanted));
  }

  private String ofEntries(Wish wish) {
    Set<String> wanted = wish.wrong() ? draft.altered(wish.keys()) : wish.keys();
    return "Map.ofEntries(%s)"
        .formatted(String.join(
            ", ",
            draft.shuffled(wanted).stream()
                .map(key -> "Map.entry(%s, \"v\")".formatted(keys.of(key)))
                .toList()));
  }

  private String copy(Wish wish) {
    String type = draft.any(List.of("HashMap", "LinkedHashMap", "TreeMap"));
    return "new %s<>(%s)".formatted(type, make(wish.deeper()));
  }

  /** A map without one key, by a stream. */
  private String streamFilter(Wish wish) {
    Set<String> more = new TreeSet<>(wish.keys());
    List<String> others = Draft.KEYS.stream().filter(key -> !more.contains(key)).toList();
    if (others.isEmpty()) {
      return copy(wish);
    }
    String dropped = draft.any(others);
    if (draft.chance(70)) {
      more.add(dropped);
    }
    String name = draft.fresh("m");
    draft.line("Map<String, String> %s = %s;".formatted(name, make(wish.of(more))));
    return "%s.entrySet().stream().filter(e -> !e.getKey().equals(\"%s\"))".formatted(name, dropped)
        + ".collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))";
  }

  private String held(Wish wish) {
    String type = draft.fresh("Kept");
    draft
        .members()
        .add(new Code.Line("private record %s(Map<String, String> map) {}".formatted(type)));
    return "new %s(%s).map()".formatted(type, make(wish.deeper()));
  }

  private String method(Wish wish) {
    String name = draft.fresh("fill");
    draft.member(
        "private Map<String, String> %s() {".formatted(name),
        draft.methodBody(false, () -> {}, () -> {
          draft.statements().few(1);
          draft.line("return %s;".formatted(make(wish.deeper())));
        }));
    return name + "()";
  }

  private String ternary(Wish wish) {
    boolean wrongFirst = draft.chance(50);
    return "(path.yes() ? %s : %s)"
        .formatted(
            make(wrongFirst ? wish.deeper() : wish.right()),
            make(wrongFirst ? wish.right() : wish.deeper()));
  }
}
