package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Metric calls that depend on when an expression is evaluated, and how often: an array that is
 * evaluated once in a compound assignment, an argument that is evaluated before its variable is
 * assigned again.
 */
final class OrderCalls {

  private final Draft draft;

  OrderCalls(Draft draft) {
    this.draft = draft;
  }

  void write(boolean wrong) {
    draft.involve(Construct.EVALUATION_ORDER);
    if (draft.chance(50)) {
      oldAndNew(wrong);
    } else {
      compoundAssignment(wrong);
    }
  }

  /** A loop hands over a map and the map that replaces it in the same call. */
  private void oldAndNew(boolean wrong) {
    MetricCalls.Metric metric = MetricCalls.anyMetric(draft);
    String made = "new HashMap<>(Map.of(%s))".formatted(pairs(metric.keys()));
    String name = draft.fresh("m");
    draft.line("Map<String, String> %s = %s;".formatted(name, made));
    String turn = draft.fresh("turn");
    draft.nest("for (int %s = 0; %s < 2; %s++) {".formatted(turn, turn, turn), () -> {
      String both = "%s, %s = %s".formatted(name, name, made);
      switch (draft.below(3)) {
        case 0 -> {
          String method = draft.fresh("replaced");
          draft.member(
              "private void %s(Map<String, String> old, Map<String, String> fresh) {"
                  .formatted(method),
              draft.collect(() -> call(metric, "old")));
          draft.line("%s(%s);".formatted(method, both));
        }
        case 1 -> call(metric, "List.of(%s).get(0)".formatted(both));
        default -> {
          String type = draft.fresh("Both");
          draft
              .members()
              .add(new Code.Line("private record %s(Map<String, String> old, %s"
                  .formatted(type, "Map<String, String> fresh) {}")));
          call(metric, "new %s(%s).old()".formatted(type, both));
        }
      }
      if (wrong) {
        toggle(name, metric.keys());
      }
    });
  }

  private void call(MetricCalls.Metric metric, String map) {
    draft.site(true, "facade.increment(\"%s\", %s);".formatted(metric.name(), map));
  }

  private void toggle(String map, Set<String> keys) {
    String key = draft.any(Draft.KEYS);
    draft.line(
        keys.contains(key)
            ? "%s.remove(\"%s\");".formatted(map, key)
            : "%s.put(\"%s\", \"v\");".formatted(map, key));
  }

  private static String pairs(Set<String> keys) {
    return String.join(
        ", ",
        new TreeSet<>(keys).stream().map(key -> "\"%s\", \"v\"".formatted(key)).toList());
  }

  /** The expression of the array takes a step, so its second evaluation would take another. */
  private void compoundAssignment(boolean wrong) {
    Set<String> keys = draft.anyKeys();
    MetricCalls.Metric metric = MetricCalls.anyMetric(draft);
    String right = draft.labels().literal(new Wish(metric.keys(), false, 0));
    String other = draft.labels().literal(new Wish(keys, false, 0));
    String now = draft.fresh("now");
    String next = draft.fresh("next");
    String method = draft.fresh("counts");
    draft.member(
        "private static int[] %s(Labels... steps) {".formatted(method),
        List.of(new Code.Line("return new int[1];")));
    draft.line("Labels %s = %s;".formatted(now, other));
    draft.line("Labels %s = %s;".formatted(next, wrong ? other : right));
    draft.line("%s(%s = %s, %s = %s)[0]%s;"
        .formatted(
            method,
            now,
            next,
            next,
            wrong ? right : other,
            draft.any(List.of("++", " += 1", " <<= 1", "--"))));
    draft.site(true, "facade.count(\"%s\", %s);".formatted(metric.name(), now));
  }
}
