package declarations;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.Info;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

/** What a client does not have is refused. */
final class ClientKinds {

  @MetricSet(prefix = "all_", clients = Client.PROMETHEUS_METRICS)
  interface All {
    @MetricDef(help = "x", labels = "version")
    Info buildInfo();

    @MetricDef(help = "x", nativeHistogram = true)
    Timer readSeconds();

    @MetricDef(help = "x", nativeHistogram = true) // error: [buckets] only histograms and timers have buckets, but all_counts_total is a counter
    Counter countsTotal();
  }

  @MetricSet(prefix = "simple_", clients = Client.SIMPLECLIENT)
  interface Simple {
    @MetricDef(help = "x", labels = "version")
    Info buildInfo();

    @MetricDef(help = "x", nativeHistogram = true) // error: [metric-def] simpleclient gives simple_read_seconds no native histogram; remove nativeHistogram, or choose prometheus-metrics
    Timer readSeconds();
  }

  @MetricSet(prefix = "meter_", clients = Client.MICROMETER)
  interface Meter {
    @MetricDef(help = "x", labels = "version") // error: [metric-def] Micrometer has no info metrics: its exporter would show meter_build_info as meter_build
    Info buildInfo();

    @MetricDef(help = "x", nativeHistogram = true) // error: [metric-def] Micrometer gives meter_read_seconds no native histogram
    Timer readSeconds();
  }

  @MetricSet(prefix = "otel_", clients = Client.OPENTELEMETRY)
  interface Otel {
    @MetricDef(help = "x", labels = "version") // error: [metric-def] OpenTelemetry has no info metrics: its exporter would show otel_build_info as otel_build
    Info buildInfo();

    @MetricDef(help = "x", nativeHistogram = true) // error: [metric-def] OpenTelemetry gives otel_items no native histogram; remove nativeHistogram, or choose prometheus-metrics; a view
    Histogram items();
  }
}
