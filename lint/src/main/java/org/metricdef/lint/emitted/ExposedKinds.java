package org.metricdef.lint.emitted;

import org.metricdef.processor.report.ExposedMetric;

/** The kind of each series of a metric, by the metric's kind and the end of the series' name. */
final class ExposedKinds {

  private ExposedKinds() {}

  static SeriesKind of(ExposedMetric metric, String series) {
    String end = end(metric, series);
    return switch (metric.kind()) {
      case "counter", "tracked counter" ->
        end.equals("_created") ? SeriesKind.GAUGE : SeriesKind.COUNTER;
      case "histogram", "timer", "summary" ->
        switch (end) {
          case "_bucket", "_count", "_sum" -> SeriesKind.COUNTER;
          default -> SeriesKind.GAUGE;
        };
      default -> SeriesKind.GAUGE;
    };
  }

  /** Whether no value can be below 0. A sum can be, if what is summed can. */
  static boolean isNonNegative(ExposedMetric metric, String series) {
    return switch (end(metric, series)) {
      case "_bucket", "_count", "_created" -> true;
      default -> metric.kind().endsWith("counter");
    };
  }

  /** Of a counter, simpleclient shows the time under the name without its end. */
  private static String end(ExposedMetric metric, String series) {
    if (metric.kind().endsWith("counter")) {
      return series.endsWith("_created") && !series.equals(metric.name()) ? "_created" : "";
    }
    return series.substring(Math.min(metric.name().length(), series.length()));
  }
}
