package org.metricdef.processor.soundness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Changes of a mutable map: every construct that adds a key or removes one. */
final class MapChanges {

  /** The percentage of changes that are made many calls away. */
  private static final int DEEP = 2;

  private static final int SHALLOWEST = 18;

  private static final int DEEPEST = 46;

  /** The percentage of these changes that are deeper than the checker follows calls. */
  private static final int BEYOND = 10;

  private static final int NOT_FOLLOWED = 101;

  private final Draft draft;
  private final KeyTexts keys;
  private final Map<Construct, BiConsumer<String, String>> adding = new EnumMap<>(Construct.class);
  private final Map<Construct, BiConsumer<String, String>> taking = new EnumMap<>(Construct.class);

  MapChanges(Draft draft) {
    this.draft = draft;
    this.keys = new KeyTexts(draft);
    adding.put(Construct.MAP_PUT, (map, key) -> line("%s.put(%s, \"v\");", map, key));
    adding.put(
        Construct.MAP_PUT_ALL, (map, key) -> line("%s.putAll(Map.of(%s, \"v\"));", map, key));
    adding.put(
        Construct.MAP_PUT_IF_ABSENT, (map, key) -> line("%s.putIfAbsent(%s, \"v\");", map, key));
    adding.put(
        Construct.MAP_COMPUTE_IF_ABSENT,
        (map, key) -> line("%s.computeIfAbsent(%s, k -> \"v\");", map, key));
    adding.put(
        Construct.MAP_COMPUTE, (map, key) -> line("%s.compute(%s, (k, v) -> \"v\");", map, key));
    adding.put(
        Construct.MAP_MERGE, (map, key) -> line("%s.merge(%s, \"v\", (v, w) -> w);", map, key));
    adding.put(Construct.MAP_FOR_EACH_PUT, this::forEachPut);
    adding.put(Construct.LAMBDA_CONSUMER, this::consumerPut);
    adding.put(Construct.METHOD_REFERENCE_OF_MAP, this::referencePut);
    adding.put(Construct.MAP_HELPER_CHANGES, (map, key) -> helper(map, key, ".put(%s, \"v\");"));
    taking.put(Construct.MAP_REMOVE, (map, key) -> line("%s.remove(%s);", map, key));
    taking.put(Construct.MAP_REMOVE_VALUE, (map, key) -> line("%s.remove(%s, \"v\");", map, key));
    taking.put(
        Construct.MAP_COMPUTE_IF_PRESENT,
        (map, key) -> line("%s.computeIfPresent(%s, (k, v) -> null);", map, key));
    taking.put(
        Construct.MAP_COMPUTE_AWAY,
        (map, key) -> line("%s.compute(%s, (k, v) -> null);", map, key));
    taking.put(Construct.KEY_SET_REMOVE, (map, key) -> line("%s.keySet().remove(%s);", map, key));
    taking.put(
        Construct.KEY_SET_REMOVE_IF,
        (map, key) -> line("%s.keySet().removeIf(k -> k.equals(%s));", map, key));
    taking.put(
        Construct.KEY_SET_REMOVE_ALL,
        (map, key) -> line("%s.keySet().removeAll(Set.of(%s));", map, key));
    taking.put(Construct.KEY_SET_RETAIN_ALL, this::retainAll);
    taking.put(
        Construct.ENTRY_SET_REMOVE_IF,
        (map, key) -> line("%s.entrySet().removeIf(e -> e.getKey().equals(%s));", map, key));
    taking.put(Construct.ITERATOR_REMOVE, this::iteratorRemove);
    taking.put(Construct.MAP_HELPER_CHANGES, (map, key) -> helper(map, key, ".remove(%s);"));
  }

  private void line(String shape, String map, String key) {
    draft.line(shape.formatted(map, keys.of(key)));
  }

  /** Changes a map until it has these keys. A map that other code relies on is copied first. */
  Var fit(Var map, Set<String> wanted) {
    if (!map.isChangeable() || map.belief().isPinned()) {
      return fit(copy(map), wanted);
    }
    if (map.belief().keys().isEmpty() && draft.chance(30)) {
      draft.involve(Construct.MAP_CLEAR);
      draft.line("%s.clear();".formatted(draft.use(map)));
      map.belief().set(Optional.of(Set.of()));
    }
    Optional<Set<String>> held = map.belief().keys();
    for (String key : Draft.KEYS) {
      boolean put = wanted.contains(key);
      if (held.isEmpty() || held.get().contains(key) != put) {
        change(map, key, put);
      }
    }
    map.belief().set(Optional.of(wanted));
    if (draft.chance(6)) {
      draft.involve(Construct.MAP_REPLACE_ALL);
      draft.line("%s.replaceAll((k, v) -> v + \"w\");".formatted(map.name()));
    }
    draft.touch(map);
    return map;
  }

  private Var copy(Var map) {
    String name = draft.fresh("m");
    draft.involve(Construct.MAP_COPY);
    draft.line("Map<String, String> %s = new HashMap<>(%s);".formatted(name, draft.use(map)));
    return draft
        .declare(name, Var.Type.MAP, new Var.Belief(map.belief().keys()))
        .changeable();
  }

  /** Adds or removes a key, whatever the intended keys of the map. */
  private void change(Var map, String key, boolean put) {
    if (draft.chance(DEEP)) {
      draft.involve(Construct.DEEP_CALLS);
      deep(draft.use(map), key, put);
      draft.touch(map);
      return;
    }
    var ways = put ? adding : taking;
    boolean plain = draft.chance(draft.mix().isTidy() ? 75 : 50);
    Construct construct = plain
        ? (put ? Construct.MAP_PUT : Construct.MAP_REMOVE)
        : draft.any(List.copyOf(ways.keySet()));
    if (construct == Construct.MAP_HELPER_CHANGES && !draft.takeFunction()) {
      construct = put ? Construct.MAP_PUT : Construct.MAP_REMOVE;
    }
    draft.involve(construct);
    ways.get(construct).accept(draft.use(map), key);
    draft.touch(map);
  }

  /** Adds or removes any key, so that the map no longer has its intended keys. */
  void toggle(Var map) {
    String key = draft.any(Draft.KEYS);
    boolean put = map.belief().keys().map(held -> !held.contains(key)).orElse(draft.chance(50));
    change(map, key, put);
    map.belief().set(Optional.empty());
  }

  private void forEachPut(String map, String key) {
    draft.line("List.of(\"%s\").forEach(k -> %s.put(k, \"v\"));".formatted(key, map));
  }

  private void consumerPut(String map, String key) {
    String name = draft.fresh("filler");
    draft.line(
        "Consumer<Map<String, String>> %s = any -> any.put(\"%s\", \"v\");".formatted(name, key));
    draft.line("%s.accept(%s);".formatted(name, map));
  }

  private void referencePut(String map, String key) {
    String name = draft.fresh("putter");
    draft.line("BiFunction<String, String, String> %s = %s::put;".formatted(name, map));
    draft.line("%s.apply(%s, \"v\");".formatted(name, keys.of(key)));
  }

  private void helper(String map, String key, String change) {
    String name = draft.fresh("change");
    draft.member(
        "private void %s(Map<String, String> given) {".formatted(name),
        List.of(new Code.Line("given" + change.formatted(KeyTexts.literal(key)))));
    draft.line("%s(%s);".formatted(name, map));
  }

  /** The change is made by code at the end of a long chain of calls. */
  private void deep(String map, String key, boolean put) {
    String name = draft.fresh("down");
    int calls =
        draft.chance(BEYOND) ? NOT_FOLLOWED : SHALLOWEST + draft.below(DEEPEST - SHALLOWEST);
    for (int i = 0; i < calls; i++) {
      draft.member(
          "private void %s_%d(Map<String, String> given) {".formatted(name, i),
          List.of(new Code.Line("%s_%d(given);".formatted(name, i + 1))));
    }
    String change = put ? "all.put(\"%s\", \"v\")" : "all.remove(\"%s\")";
    String shape = draft.any(List.of(
        "Optional.of(given).ifPresent(all -> %s);",
        "List.of(given).forEach(all -> %s);",
        "Stream.of(given).forEach(all -> %s);",
        "Consumer<Map<String, String>> last = all -> %s; last.accept(given);"));
    draft.member(
        "private void %s_%d(Map<String, String> given) {".formatted(name, calls),
        List.of(new Code.Line(shape.formatted(change.formatted(key)))));
    draft.line("%s_0(%s);".formatted(name, map));
  }

  private void retainAll(String map, String key) {
    Set<String> others = new TreeSet<>(Draft.KEYS);
    others.remove(key);
    draft.line("%s.keySet().retainAll(Set.of(%s));"
        .formatted(map, String.join(", ", others.stream().map(KeyTexts::literal).toList())));
  }

  private void iteratorRemove(String map, String key) {
    String name = draft.fresh("keys");
    draft.nest(
        "for (Iterator<String> %s = %s.keySet().iterator(); %s.hasNext(); ) {"
            .formatted(name, map, name),
        () -> draft.nest(
            "if (%s.next().equals(\"%s\")) {".formatted(name, key),
            () -> draft.line("%s.remove();".formatted(name))));
  }
}
