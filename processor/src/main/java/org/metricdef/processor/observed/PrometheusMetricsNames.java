package org.metricdef.processor.observed;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.metricdef.processor.flow.source.VisibleTypes;

/**
 * The names that prometheus-metrics refuses, by the version that code compiles with. Since 1.4 a
 * name has any characters. Since 1.6 it ends as it likes.
 */
public final class PrometheusMetricsNames {

  /** A class of 1.4 and later. */
  private static final String SINCE_4 = "io.prometheus.metrics.model.snapshots.SnapshotEscaper";

  private static final String METADATA = "io.prometheus.metrics.model.snapshots.MetricMetadata";

  /** A method of {@link #METADATA} of 1.6 and later. */
  private static final String SINCE_6 = "getOriginalName";

  private static final Pattern METRIC = Pattern.compile("[a-zA-Z_.:][a-zA-Z0-9_.:]*");
  private static final Pattern LABEL = Pattern.compile("[a-zA-Z_.][a-zA-Z0-9_.]*");
  private static final Set<String> SUFFIXES = Set.of("_total", "_created", "_bucket", "_info");

  private final boolean anyCharacters;
  private final boolean anySuffix;

  private PrometheusMetricsNames(boolean anyCharacters, boolean anySuffix) {
    this.anyCharacters = anyCharacters;
    this.anySuffix = anySuffix;
  }

  /** The names of the version whose classes a compilation sees. */
  static PrometheusMetricsNames of(VisibleTypes visible) {
    boolean isOld = visible.contains(METADATA);
    return new PrometheusMetricsNames(
        !isOld || visible.contains(SINCE_4), !isOld || visible.hasMethod(METADATA, SINCE_6));
  }

  /** Whether a builder throws because of the characters of a metric's name. */
  boolean refusesMetric(String name) {
    return name.isEmpty() || !anyCharacters && !METRIC.matcher(name).matches();
  }

  /** Whether a builder throws because of the characters of a label's name. */
  boolean refusesLabel(String name) {
    return name.isEmpty() || !anyCharacters && !LABEL.matcher(name).matches();
  }

  /**
   * The end of a metric's name because of which a builder throws.
   *
   * @param kind the simple name of the class that is built; the builders of counters and of info
   *     metrics take their own ends away
   */
  Optional<String> refusedSuffix(String kind, String name) {
    if (anySuffix) {
      return Optional.empty();
    }
    String own = switch (kind) {
      case "Counter", "CounterWithCallback" -> "_total";
      case "Info" -> "_info";
      case "Gauge",
          "GaugeWithCallback",
          "Histogram",
          "StateSet",
          "Summary",
          "SummaryWithCallback" -> "";
      default -> name;
    };
    String rest = name.endsWith(own) ? name.substring(0, name.length() - own.length()) : name;
    return SUFFIXES.stream().filter(rest::endsWith).findAny();
  }
}
