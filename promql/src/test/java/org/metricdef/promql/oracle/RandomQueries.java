package org.metricdef.promql.oracle;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes well-typed expressions over the metrics of {@link World} at random. */
final class RandomQueries {

  private static final List<String> LABELS = List.of(
      "job", "instance", "code", "path", "kind", "queue", "version", "branch", "le", "made");

  private final Random random;

  RandomQueries(long seed) {
    random = new Random(seed);
  }

  /** An expression with a vector as result. */
  String next() {
    return vector(1 + random.nextInt(4));
  }

  private String vector(int depth) {
    if (depth == 0) {
      return selector();
    }
    return switch (random.nextInt(9)) {
      case 0 -> selector() + pick("", " offset 5m", " @ " + (World.NOW - 600));
      case 1 -> overTime(depth);
      case 2, 3 -> aggregation(depth);
      case 4, 5 -> binary(depth);
      case 6 -> labelFunction(depth);
      case 7 -> function(depth);
      default -> pick("-", "+", "") + "(" + vector(depth - 1) + ")";
    };
  }

  private String metric() {
    return World.METRICS.get(random.nextInt(World.METRICS.size())).name();
  }

  private String selector() {
    return switch (random.nextInt(8)) {
      case 0 -> "{__name__=\"%s\"}".formatted(metric());
      case 1 -> "{__name__=~\"%s|%s\"}".formatted(metric(), metric());
      case 2, 3 -> "%s{%s}".formatted(metric(), matcher());
      case 4 -> "%s{%s, %s}".formatted(metric(), matcher(), matcher());
      default -> metric();
    };
  }

  private String matcher() {
    String label = label();
    List<String> values = World.valuesOf(label);
    String value = values.get(random.nextInt(values.size()));
    return switch (random.nextInt(6)) {
      case 0 -> "%s=\"\"".formatted(label);
      case 1 -> "%s!=\"%s\"".formatted(label, value);
      case 2 -> "%s=~\"%s|\"".formatted(label, value.replace("+", "[+]"));
      case 3 -> "%s!~\"\"".formatted(label);
      default -> "%s=\"%s\"".formatted(label, value);
    };
  }

  private String overTime(int depth) {
    String function = pick(
        "rate",
        "increase",
        "delta",
        "avg_over_time",
        "count_over_time",
        "last_over_time",
        "max_over_time",
        "present_over_time",
        "absent_over_time",
        "changes");
    return random.nextInt(3) == 0
        ? "%s((%s)[20m:2m])".formatted(function, vector(depth - 1))
        : "%s(%s[10m])".formatted(function, selector());
  }

  private String aggregation(int depth) {
    String grouping = pick(
        "",
        "by (%s)".formatted(labels()),
        "without (%s)".formatted(labels()),
        "by ()",
        "without ()");
    String inner = vector(depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> "topk %s (2, %s)".formatted(grouping, inner);
      case 1 -> "count_values %s (\"%s\", %s)".formatted(grouping, label(), inner);
      case 2 -> "quantile %s (0.5, %s)".formatted(grouping, inner);
      default ->
        "%s %s (%s)".formatted(pick("sum", "count", "min", "avg", "group"), grouping, inner);
    };
  }

  private String binary(int depth) {
    String left = "(" + vector(depth - 1) + ")";
    String right = "(" + vector(random.nextInt(depth)) + ")";
    String matching =
        pick("", "", "on (%s)".formatted(labels()), "ignoring (%s)".formatted(labels()), "on ()");
    return switch (random.nextInt(4)) {
      case 0 -> "%s %s %s %s".formatted(left, pick("and", "or", "unless"), matching, right);
      case 1 -> "%s %s %s".formatted(left, pick("*", "> bool", ">", "/"), random.nextInt(3));
      default -> {
        String group = matching.isEmpty()
            ? ""
            : pick("", "group_left ()", "group_left (%s)", "group_right ()", "group_right (%s)")
                .formatted(labelsBut(matching));
        // Groups with one series on each side are rare; an aggregation makes them.
        String one = matching.startsWith("on (") && group.isEmpty()
            ? "sum by " + matching.substring(3) + " "
            : "";
        String many = group.startsWith("group_left") ? "" : one;
        yield "%s%s %s %s %s %s%s"
            .formatted(
                many, left, pick("+", "/", ">", "> bool", "=="), matching, group, one, right);
      }
    };
  }

  /** Prometheus refuses a label that is both matched on and included. */
  private String labelsBut(String matching) {
    String all = LABELS.stream()
        .filter(each -> !matching.startsWith("on") || !matching.matches(".*\\b" + each + "\\b.*"))
        .skip(random.nextInt(3))
        .limit(2)
        .collect(Collectors.joining(", "));
    return all;
  }

  private String labelFunction(int depth) {
    String inner = vector(depth - 1);
    return random.nextBoolean()
        ? "label_replace(%s, \"%s\", \"%s\", \"%s\", \"%s\")"
            .formatted(
                inner,
                label(),
                pick("$1", "", "x", "$1-y"),
                label(),
                pick("(.*)", "(.+)", "a(.*)", ""))
        : "label_join(%s, \"%s\", \"%s\", \"%s\", \"%s\")"
            .formatted(inner, label(), pick("", "-"), label(), label());
  }

  private String function(int depth) {
    String inner = vector(depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> "absent(%s)".formatted(random.nextBoolean() ? inner : absentSelector());
      case 1 -> "histogram_quantile(0.9, %s)".formatted(inner);
      case 2 -> "vector(%d)".formatted(random.nextInt(5));
      case 3 -> "vector(scalar(%s))".formatted(inner);
      case 4 -> "%s(%s)".formatted(pick("sort", "sort_desc", "timestamp"), inner);
      case 5 -> "clamp_min(%s, 0)".formatted(inner);
      default -> "%s(%s)".formatted(pick("abs", "ceil", "hour", "round", "sgn"), inner);
    };
  }

  private String absentSelector() {
    return "%s{%s, %s=\"no\"}".formatted(metric(), matcher(), label());
  }

  private String label() {
    return LABELS.get(random.nextInt(LABELS.size()));
  }

  private String labels() {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(i -> label())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
