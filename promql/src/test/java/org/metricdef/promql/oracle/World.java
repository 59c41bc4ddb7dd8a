package org.metricdef.promql.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.metricdef.promql.label.LabelSet;

/** A few metrics with three hours of samples, and the labels that each of them has. */
final class World {

  /** When the samples begin, in seconds since 1970. */
  static final long BEGIN = 1_700_000_000;

  /** When queries ask. */
  static final long NOW = BEGIN + 9_000;

  private static final long END = BEGIN + 10_800;
  private static final int STEP = 60;

  /** A metric. Not every series has every label. */
  record Metric(String name, String type, List<String> labels) {

    LabelSet labelSet() {
      return LabelSet.of(labels).with("__name__");
    }

    private String family() {
      return name.replaceFirst("_(total|bucket)$", "");
    }
  }

  static final List<Metric> METRICS = List.of(
      new Metric("requests_total", "counter", List.of("job", "instance", "code", "path")),
      new Metric("errors_total", "counter", List.of("job", "instance", "kind")),
      new Metric("queue_length", "gauge", List.of("job", "instance", "queue")),
      new Metric("temperature", "gauge", List.of("job")),
      new Metric("build_version", "gauge", List.of("job", "instance", "version", "branch")),
      new Metric("latency_bucket", "histogram", List.of("job", "instance", "le")));

  private static final Map<String, List<String>> VALUES = Map.of(
      "job", List.of("api", "worker"),
      "instance", List.of("a:1", "b:1"),
      "code", List.of("200", "500"),
      "path", List.of("/", "/pay"),
      "kind", List.of("io", "parse"),
      "queue", List.of("in", "out"),
      "version", List.of("1.0", "2.0"),
      "branch", List.of("main"),
      "le", List.of("0.1", "1.0", "+Inf"));

  private final Random random;

  World(long seed) {
    random = new Random(seed);
  }

  /** What is known of a metric by its name. */
  static Optional<LabelSet> labelsOf(String name) {
    return METRICS.stream()
        .filter(each -> each.name().equals(name))
        .map(Metric::labelSet)
        .findFirst();
  }

  /** Values of a label that there may be. */
  static List<String> valuesOf(String label) {
    return VALUES.getOrDefault(label, List.of("x"));
  }

  /** All samples in the format of OpenMetrics. */
  String openMetrics() {
    StringBuilder text = new StringBuilder();
    for (Metric metric : METRICS) {
      text.append("# TYPE %s %s%n".formatted(metric.family(), metric.type()));
      for (Map<String, String> series : series(metric)) {
        append(text, metric, series);
      }
    }
    return text.append("# EOF\n").toString();
  }

  private void append(StringBuilder text, Metric metric, Map<String, String> series) {
    String labels = series.entrySet().stream()
        .map(each -> "%s=\"%s\"".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(","));
    double value = random.nextInt(10);
    for (long time = BEGIN; time <= END; time += STEP) {
      value = metric.type().equals("gauge") ? random.nextInt(10) - 3 : value + random.nextInt(3);
      text.append("%s{%s} %s %d%n".formatted(metric.name(), labels, value, time));
    }
  }

  private List<Map<String, String>> series(Metric metric) {
    List<Map<String, String>> all = List.of(Map.of());
    for (String label : metric.labels()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> each : all) {
        for (String value : VALUES.get(label)) {
          Map<String, String> one = new LinkedHashMap<>(each);
          one.put(label, value);
          longer.add(one);
        }
        // One of five lacks the label, but for what each scraped series has.
        if (!List.of("job", "instance", "le").contains(label) && random.nextInt(5) == 0) {
          longer.add(each);
        }
      }
      all = longer;
    }
    return all;
  }
}
