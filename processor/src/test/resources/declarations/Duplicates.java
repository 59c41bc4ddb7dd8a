package declarations;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** One registry holds a name once. */
interface Duplicates {

  @MetricSet(prefix = "app_")
  interface First {
    @MetricDef(help = "x")
    Counter requestsTotal();

    @MetricDef(help = "x")
    Histogram latencySeconds();
  }

  @MetricSet
  interface Second {
    @MetricDef(help = "x") // error: [duplicate-metric] app_requests_total is already declared by declarations.Duplicates.First.requestsTotal()
    Counter appRequestsTotal();

    @SuppressWarnings("metric-style")
    @MetricDef(help = "x") // error: [duplicate-metric] app_latency_seconds_count and app_latency_seconds of declarations.Duplicates.First.latencySeconds() would both be exposed as app_latency_seconds_count
    Gauge appLatencySecondsCount();
  }
}
