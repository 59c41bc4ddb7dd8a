package org.metricdef.bench.handles;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import org.openjdk.jmh.annotations.Benchmark;

/** On prometheus-metrics 1.x. */
public class PrometheusMetricsCalls extends ClientCalls {

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter counter =
      Counter.builder().name(COUNTER).help("Requests answered").labelNames(KEYS).register(registry);
  private final CounterDataPoint point = counter.labelValues(method, route, status, region);
  private final Histogram histogram = Histogram.builder()
      .name(TIMER)
      .help("Time to answer a request")
      .unit(Unit.SECONDS)
      .labelNames(KEYS)
      .classicOnly()
      .register(registry);

  public PrometheusMetricsCalls() {
    super(PrometheusMetricsServiceMetrics.register(new PrometheusRegistry()));
  }

  @Benchmark
  public void theirLookup() {
    counter.labelValues(method, route, status, region).inc();
  }

  @Benchmark
  public void theirBound() {
    point.inc();
  }

  @Benchmark
  public void theirSample() {
    histogram.labelValues(method, route, status, region).startTimer().close();
  }
}
