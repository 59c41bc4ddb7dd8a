package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/** Label maps that may be null, with a test or a default before the call. */
final class NullDefaults {

  private final Draft draft;
  private final EverydayText text;

  NullDefaults(Draft draft) {
    this.draft = draft;
    this.text = new EverydayText(draft);
  }

  void register(Map<Construct, Consumer<Boolean>> writers) {
    writers.put(Construct.NULL_TEST, this::tested);
    writers.put(Construct.FILLED_IF_NULL, this::filledIfNull);
    writers.put(Construct.DEFAULT_FOR_NULL, this::defaulted);
    writers.put(Construct.CACHED_MAP, this::cached);
    writers.put(Construct.LAZY_FIELD, this::lazy);
  }

  private String orNull(Set<String> keys) {
    String name = draft.fresh("m");
    draft.line("Map<String, String> %s = path.yes() ? %s : null;"
        .formatted(name, EverydayText.mapOf(keys)));
    return name;
  }

  private void tested(boolean wrong) {
    Metric metric = text.metric();
    String map = orNull(metric.keys());
    // With a mistake the test is of another map, or of the map before it is replaced.
    boolean replaces = wrong && draft.chance(50);
    String tested = wrong && !replaces ? orNull(metric.keys()) : map;
    draft.nest("if (%s != null) {".formatted(tested), () -> {
      if (replaces) {
        draft.line("%s = path.yes() ? %s : null;".formatted(map, map));
      }
      text.call(metric, map);
    });
    if (!wrong && draft.chance(40)) {
      draft.nest("if (%s == null) {".formatted(map), () -> draft.line("path.mayFail();"));
      draft.nest("else {", () -> text.call(metric, map));
    }
  }

  private void filledIfNull(boolean wrong) {
    Metric metric = text.metric();
    String map = orNull(metric.keys());
    String other = EverydayText.mapOf(text.keys(metric, wrong));
    switch (draft.below(3)) {
      case 0 -> {
        draft.line("if (%s == null) { %s = %s; }".formatted(map, map, other));
        text.call(metric, map);
      }
      case 1 -> text.call(metric, "%s == null ? %s : %s".formatted(map, other, map));
      default -> text.call(metric, "%s != null ? %s : %s".formatted(map, map, other));
    }
  }

  private void defaulted(boolean wrong) {
    Metric metric = text.metric();
    String other = EverydayText.mapOf(text.keys(metric, wrong));
    switch (draft.below(4)) {
      case 0 ->
        text.call(
            metric, "Optional.ofNullable(%s).orElse(%s)".formatted(orNull(metric.keys()), other));
      case 1 ->
        text.call(
            metric, "Objects.requireNonNullElse(%s, %s)".formatted(orNull(metric.keys()), other));
      case 2 ->
        text.call(metric, "%s.getOrDefault(\"b\", %s)".formatted(byName(metric.keys()), other));
      default ->
        text.call(
            metric,
            "Optional.ofNullable(%s.get(\"b\")).orElseGet(() -> %s)"
                .formatted(byName(metric.keys()), other));
    }
  }

  /** A map that holds labels under a name, and under another one on some paths. */
  private String byName(Set<String> keys) {
    String name = draft.fresh("byName");
    String map = EverydayText.mapOf(keys);
    draft.line("Map<String, Map<String, String>> %s = new HashMap<>();".formatted(name));
    draft.line("%s.put(\"a\", %s);".formatted(name, map));
    draft.line("if (path.yes()) { %s.put(\"b\", %s); }".formatted(name, map));
    return name;
  }

  private void cached(boolean wrong) {
    Metric metric = text.metric();
    String type = draft.any(List.of("HashMap", "ConcurrentHashMap"));
    String cache = draft.fresh("cache");
    String declaration = "Map<String, Map<String, String>> %s = new %s<>();".formatted(cache, type);
    if (draft.chance(50)) {
      draft.line(declaration);
    } else {
      draft.members().add(new Code.Line("private final " + declaration));
    }
    boolean isNull = wrong && draft.chance(50);
    if (wrong && !isNull) {
      draft.line("if (path.yes()) { %s.put(\"a\", %s); }"
          .formatted(cache, EverydayText.mapOf(text.keys(metric, true))));
    }
    String made = EverydayText.mapOf(metric.keys());
    String key = draft.chance(50) ? "\"a\"" : "path.yes() ? \"a\" : \"b\"";
    text.call(
        metric,
        "%s.computeIfAbsent(%s, any -> %s)"
            .formatted(cache, key, isNull ? "path.yes() ? %s : null".formatted(made) : made));
  }

  private void lazy(boolean wrong) {
    Metric metric = text.metric();
    String field = draft.fresh("lazy");
    draft.members().add(new Code.Line("private Map<String, String> %s;".formatted(field)));
    String made = EverydayText.mapOf(metric.keys());
    String fill = "if (%s == null) { %s = %s; }".formatted(field, field, made);
    if (draft.chance(50)) {
      String getter = draft.fresh("labels");
      draft.member(
          "private Map<String, String> %s() {".formatted(getter),
          List.of(new Code.Line(fill), new Code.Line("return %s;".formatted(field))));
      write(metric, field, wrong);
      text.call(metric, getter + "()");
    } else {
      write(metric, field, wrong);
      draft.line(fill);
      text.call(metric, field);
    }
  }

  /** Another write of the field; with a mistake, one of other keys. */
  private void write(Metric metric, String field, boolean wrong) {
    if (wrong || draft.chance(20)) {
      draft.line("if (path.yes()) { %s = %s; }"
          .formatted(field, EverydayText.mapOf(text.keys(metric, wrong))));
    }
  }
}
