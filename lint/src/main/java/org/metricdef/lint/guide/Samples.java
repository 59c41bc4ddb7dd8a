package org.metricdef.lint.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.ExposedSeries;
import org.metricdef.promql.syntax.Parser;
import org.metricdef.promql.syntax.SyntaxException;
import org.metricdef.promql.type.TypeCheck;

/** PromQL that suits the kind of a metric, over the series that its clients really show. */
final class Samples {

  /** Only these names need no quotes, and no set can declare another. */
  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

  /** The labels that Prometheus adds, by which series of one target meet. */
  private static final Set<String> OF_TARGETS = Set.of("job", "instance");

  private final List<String> labels;

  private Samples(List<String> labels) {
    this.labels = labels;
  }

  /**
   * Samples for a metric.
   *
   * @param implemented the metric with each client that it is implemented over
   * @param labels the labels that calls give a value
   */
  static List<Sample> of(List<ExposedMetric> implemented, List<String> labels) {
    if (!labels.stream().allMatch(each -> PLAIN.matcher(each).matches())) {
      return List.of();
    }
    Samples samples = new Samples(labels);
    Set<Sample> all = new LinkedHashSet<>();
    for (ExposedMetric each : implemented) {
      if (PLAIN.matcher(each.name()).matches()) {
        all.addAll(samples.of(each));
      }
    }
    return all.stream().filter(Samples::isValid).toList();
  }

  /** Of a metric that is named like a number, such as inf, no sample can be read. */
  private static boolean isValid(Sample sample) {
    try {
      return TypeCheck.check(Parser.parse(sample.promql())).isEmpty();
    } catch (SyntaxException e) {
      return false;
    }
  }

  private List<Sample> of(ExposedMetric metric) {
    return switch (metric.kind()) {
      case "counter", "tracked counter" -> counter(metric);
      case "gauge", "tracked gauge" -> gauge(metric);
      case "histogram", "timer" -> distribution(metric, true);
      // A client without summaries shows one bucket, which has no quantile.
      case "summary" -> distribution(metric, false);
      case "info" -> info(metric);
      default -> List.of();
    };
  }

  private List<Sample> counter(ExposedMetric metric) {
    return named(metric, "")
        .map(name ->
            List.of(new Sample("How many a second, over 5 minutes", aggregated("sum", rate(name)))))
        .orElse(List.of());
  }

  private List<Sample> gauge(ExposedMetric metric) {
    Optional<String> name = named(metric, "");
    if (name.isEmpty()) {
      return List.of();
    }
    // A time stands in a name that says so; a gauge of seconds is most often a duration.
    return metric.name().endsWith("_timestamp_seconds")
        ? List.of(new Sample(
            "How many seconds ago the newest was", "time() - " + aggregated("max", name.get())))
        : List.of(new Sample("The highest value", aggregated("max", name.get())));
  }

  private List<Sample> distribution(ExposedMetric metric, boolean hasQuantiles) {
    List<Sample> samples = new ArrayList<>();
    if (hasQuantiles) {
      named(metric, "_bucket")
          .ifPresent(name -> samples.add(new Sample(
              "What 95 of 100 do not exceed, over 5 minutes",
              "histogram_quantile(0.95, " + aggregated("sum", rate(name), "le") + ")")));
    }
    Optional<String> sum = named(metric, "_sum");
    Optional<String> count = named(metric, "_count");
    if (sum.isPresent() && count.isPresent()) {
      samples.add(new Sample(
          "The mean, over 5 minutes",
          aggregated("sum", rate(sum.get())) + " / " + aggregated("sum", rate(count.get()))));
    }
    return samples;
  }

  private List<Sample> info(ExposedMetric metric) {
    Optional<String> name = named(metric, "");
    if (name.isEmpty()) {
      return List.of();
    }
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("How many instances say so", aggregated("count", name.get())));
    List<String> taken =
        labels.stream().filter(each -> !OF_TARGETS.contains(each)).toList();
    if (!taken.isEmpty()) {
      samples.add(new Sample(
          "These labels on another metric, here up",
          "up * on (job, instance) group_left (%s) %s"
              .formatted(String.join(", ", taken), name.get())));
    }
    return samples;
  }

  /** The name of the series with an end, if it is shown. A counter has its end in its own name. */
  private static Optional<String> named(ExposedMetric metric, String end) {
    return metric.series().stream()
        .map(ExposedSeries::name)
        .filter(each -> each.equals(metric.name() + end))
        .findFirst();
  }

  private static String rate(String series) {
    return "rate(" + series + "[5m])";
  }

  private String aggregated(String aggregator, String operand, String... first) {
    List<String> by = new ArrayList<>(List.of(first));
    by.addAll(labels);
    return by.isEmpty()
        ? "%s(%s)".formatted(aggregator, operand)
        : "%s by (%s) (%s)".formatted(aggregator, String.join(", ", by), operand);
  }
}
