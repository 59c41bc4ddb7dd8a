package org.metricdef.bench.handles;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;

/** On Micrometer with its Prometheus registry; its timer has the buckets that ours has. */
public class MicrometerCalls extends ClientCalls {

  private static final double[] BUCKETS = {
    .005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10
  };

  private final MeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Counter counter = counter();
  private final Timer timer =
      Timer.builder("request").serviceLevelObjectives(buckets()).tags(tags()).register(registry);

  public MicrometerCalls() {
    super(MicrometerServiceMetrics.register(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)));
  }

  private static Duration[] buckets() {
    Duration[] buckets = new Duration[BUCKETS.length];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = Duration.ofMillis(Math.round(BUCKETS[i] * 1000));
    }
    return buckets;
  }

  private Tags tags() {
    return Tags.of("method", method, "route", route, "status", status, "region", region);
  }

  private Counter counter() {
    return registry.counter(
        "requests", "method", method, "route", route, "status", status, "region", region);
  }

  @Benchmark
  public void theirLookup() {
    counter().increment();
  }

  @Benchmark
  public void theirBound() {
    counter.increment();
  }

  /** A registry finds a timer by its name and tags, whatever its other settings are. */
  @Benchmark
  public void theirSample() {
    Timer.start(registry)
        .stop(registry.timer(
            "request", "method", method, "route", route, "status", status, "region", region));
  }

  /** The timer that a caller has kept. */
  @Benchmark
  public void theirSampleOfKeptTimer() {
    Timer.start(registry).stop(timer);
  }
}
