package org.metricdef.bench.handles;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import org.openjdk.jmh.annotations.Benchmark;

/** On simpleclient. */
public class SimpleclientCalls extends ClientCalls {

  private final CollectorRegistry registry = new CollectorRegistry();
  private final Counter counter =
      Counter.build(COUNTER, "Requests answered").labelNames(KEYS).register(registry);
  private final Counter.Child child = counter.labels(method, route, status, region);
  private final Histogram histogram =
      Histogram.build(TIMER, "Time to answer a request").labelNames(KEYS).register(registry);

  public SimpleclientCalls() {
    super(PrometheusServiceMetrics.register(new CollectorRegistry()));
  }

  @Benchmark
  public void theirLookup() {
    counter.labels(method, route, status, region).inc();
  }

  @Benchmark
  public void theirBound() {
    child.inc();
  }

  @Benchmark
  public void theirSample() {
    histogram.labels(method, route, status, region).startTimer().close();
  }
}
