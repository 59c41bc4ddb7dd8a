package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/** Label maps that a loop over constants fills, and keys that are elements of an array. */
final class KeyLoops {

  private final Draft draft;
  private final EverydayText text;

  KeyLoops(Draft draft) {
    this.draft = draft;
    this.text = new EverydayText(draft);
  }

  void register(Map<Construct, Consumer<Boolean>> writers) {
    writers.put(Construct.ENUM_NAMES_LOOP, this::enumNames);
    writers.put(Construct.ENUM_KEYS_LOOP, this::enumKeys);
    writers.put(Construct.CONSTANTS_LOOP, this::constants);
    writers.put(Construct.ENTRIES_LOOP, this::entries);
    writers.put(Construct.KEY_ARRAY, this::keyArray);
  }

  private String empty() {
    String map = draft.fresh("m");
    draft.line("Map<String, String> %s = new HashMap<>();".formatted(map));
    return map;
  }

  private void enumNames(boolean wrong) {
    Metric metric = text.metric();
    boolean skips = wrong && draft.chance(50);
    Set<String> keys = skips ? metric.keys() : text.keys(metric, wrong);
    String type = draft.fresh("Key");
    draft.member(
        "private enum %s {".formatted(type), List.of(new Code.Line(String.join(", ", keys) + ";")));
    loop(metric, type, "name()", skips);
  }

  private void enumKeys(boolean wrong) {
    Metric metric = text.metric();
    boolean skips = wrong && draft.chance(50);
    Set<String> keys = skips ? metric.keys() : text.keys(metric, wrong);
    String type = draft.fresh("Key");
    String constants = String.join(
        ", ",
        keys.stream()
            .map(key -> "%s(\"%s\")".formatted(key.toUpperCase(Locale.ROOT), key))
            .toList());
    draft.member(
        "private enum %s {".formatted(type),
        List.of(
            new Code.Line(constants + ";"),
            new Code.Line("private final String key;"),
            new Code.Line("%s(String key) { this.key = key; }".formatted(type)),
            new Code.Line("String key() { return key; }")));
    loop(metric, type, draft.chance(50) ? "key" : "key()", skips);
  }

  private void loop(Metric metric, String type, String key, boolean skips) {
    String map = empty();
    String each = draft.fresh("key");
    draft.nest("for (%s %s : %s.values()) {".formatted(type, each, type), () -> {
      if (skips) {
        draft.line("if (path.yes()) { continue; }");
      }
      draft.line("%s.put(%s.%s, \"v\");".formatted(map, each, key));
    });
    text.call(metric, map);
  }

  private void constants(boolean wrong) {
    Metric metric = text.metric();
    Set<String> keys = text.keys(metric, wrong);
    String name = draft.fresh("ALL");
    String list = EverydayText.list(keys);
    draft
        .members()
        .add(new Code.Line(
            draft.chance(50)
                ? "private static final List<String> %s = List.of(%s);".formatted(name, list)
                : "private static final String[] %s = {%s};".formatted(name, list)));
    String map = empty();
    String each = draft.fresh("key");
    draft.nest(
        "for (String %s : %s) {".formatted(each, name),
        () -> draft.line("%s.put(%s, \"v\");".formatted(map, each)));
    text.call(metric, map);
  }

  private void entries(boolean wrong) {
    Metric metric = text.metric();
    boolean skips = wrong && draft.chance(40);
    String from = EverydayText.mapOf(skips ? metric.keys() : text.keys(metric, wrong));
    String map = empty();
    String each = draft.fresh("entry");
    draft.nest("for (Map.Entry<String, String> %s : %s.entrySet()) {".formatted(each, from), () -> {
      if (skips) {
        draft.line("if (path.yes()) { break; }");
      }
      draft.line("%s.put(%s.getKey(), %s.getValue());".formatted(map, each, each));
    });
    text.call(metric, map);
  }

  private void keyArray(boolean wrong) {
    Metric metric = text.metric();
    String array = draft.fresh("keys");
    List<String> keys = List.copyOf(new TreeSet<>(metric.keys()));
    draft.line("String[] %s = {%s};".formatted(array, EverydayText.list(new TreeSet<>(keys))));
    boolean writes = wrong && draft.chance(50);
    if (writes) {
      String other =
          draft.any(Draft.KEYS.stream().filter(key -> !key.equals(keys.get(0))).toList());
      draft.line("%s[0] = \"%s\";".formatted(array, other));
    }
    String map = empty();
    for (int i = 0; i < keys.size(); i++) {
      if (!wrong || writes || i > 0) {
        draft.line("%s.put(%s[%d], \"v\");".formatted(map, array, i));
      }
    }
    text.call(metric, map);
  }
}
