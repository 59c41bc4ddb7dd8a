package org.metricdef.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.declaration.LabelRecord;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricsClient;

/** What the exporter of each client shows of a metric. A test compares it with a scrape. */
public final class Exposition {

  /** Those of a meter with a version or a schema. */
  private static final List<String> SCOPE = List.of("otel_scope_schema_url", "otel_scope_version");

  private Exposition() {}

  /**
   * What Prometheus sees of a metric that is implemented over a client.
   *
   * @param line the line of its declaration; 0 if it is unknown
   */
  public static ExposedMetric of(MetricDefinition metric, MetricsClient client, long line) {
    List<ExposedSeries> series = switch (metric.kind()) {
      case COUNTER -> counter(metric, client);
      case GAUGE, TRACKED_GAUGE, TRACKED_COUNTER, INFO ->
        List.of(series(metric.fullName(), metric, client));
      case HISTOGRAM, TIMER -> distribution(metric, client, true);
      // The exporter of OpenTelemetry has no summaries: it shows a histogram of one bucket.
      case SUMMARY -> distribution(metric, client, client == MetricsClient.OPENTELEMETRY);
    };
    return new ExposedMetric(
        Optional.of(MetricDeclaration.of(metric, line)),
        metric.prefix(),
        metric.fullName(),
        metric.kind().toString(),
        client.id(),
        metric.labelRecord().isPresent(),
        closedLabels(metric),
        series);
  }

  // A loop, since each lambda is a class that javac loads anew.
  private static List<ClosedLabel> closedLabels(MetricDefinition metric) {
    List<ClosedLabel> closed = new ArrayList<>();
    if (metric.labelRecord().isPresent()) {
      for (LabelRecord.Component each : metric.labelRecord().get().components()) {
        if (!each.values().isEmpty()) {
          closed.add(new ClosedLabel(each.label(), each.values()));
        }
      }
    }
    return closed;
  }

  private static List<ExposedSeries> counter(MetricDefinition metric, MetricsClient client) {
    List<ExposedSeries> series = new ArrayList<>();
    String name = metric.fullName();
    series.add(series(name, metric, client));
    if (client == MetricsClient.SIMPLECLIENT) {
      series.add(series(name.replaceFirst("_total$", "") + "_created", metric, client));
    }
    return series;
  }

  private static List<ExposedSeries> distribution(
      MetricDefinition metric, MetricsClient client, boolean hasBuckets) {
    List<ExposedSeries> series = new ArrayList<>();
    String name = metric.fullName();
    if (hasBuckets) {
      series.add(series(name + "_bucket", metric, client, "le"));
    }
    series.add(series(name + "_count", metric, client));
    series.add(series(name + "_sum", metric, client));
    if (client == MetricsClient.SIMPLECLIENT) {
      series.add(series(name + "_created", metric, client));
    } else if (client == MetricsClient.MICROMETER) {
      series.add(series(name + "_max", metric, client));
    }
    return series;
  }

  private static ExposedSeries series(
      String name, MetricDefinition metric, MetricsClient client, String... more) {
    List<String> labels = new ArrayList<>(metric.baseLabels());
    labels.addAll(metric.labels());
    labels.addAll(List.of(more));
    if (client != MetricsClient.OPENTELEMETRY) {
      return new ExposedSeries(name, labels, List.of());
    }
    labels.add("otel_scope_name");
    return new ExposedSeries(name, labels, SCOPE);
  }
}
