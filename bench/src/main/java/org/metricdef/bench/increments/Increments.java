package org.metricdef.bench.increments;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.concurrent.TimeUnit;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One increment of a counter with four labels, by each client: looked up by its label values
 * ({@code lookup…}), and on the series itself, kept from before ({@code bound…}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Increments {

  private static final String NAME = "produce_errors_total";
  private static final String[] KEYS = {"exchange", "asset_class", "topic", "error_type"};

  // Objects of their own, so that no compiler folds what a caller would have to hand over.
  private final String exchange = new String("binance");
  private final String assetClass = new String("crypto");
  private final String topic = new String("market.crypto.trades");
  private final String errorType = new String("timeout");

  private final ProducerMetrics metrics =
      PrometheusProducerMetrics.register(new CollectorRegistry());
  private final Labels labels = Labels.of(
      "exchange", exchange, "asset_class", assetClass, "topic", topic, "error_type", errorType);
  private final Counter.Bound bound = metrics.produceErrorsTotal().with(labels);

  private final io.prometheus.client.Counter simpleclient = io.prometheus.client.Counter.build(
          NAME, "Errors while producing")
      .labelNames(KEYS)
      .register(new CollectorRegistry());
  private final io.prometheus.client.Counter.Child simpleclientChild =
      simpleclient.labels(exchange, assetClass, topic, errorType);

  private final io.prometheus.metrics.core.metrics.Counter prometheusMetrics =
      io.prometheus.metrics.core.metrics.Counter.builder()
          .name(NAME)
          .help("Errors while producing")
          .labelNames(KEYS)
          .register(new PrometheusRegistry());
  private final CounterDataPoint prometheusMetricsPoint =
      prometheusMetrics.labelValues(exchange, assetClass, topic, errorType);

  private final MeterRegistry micrometer = new SimpleMeterRegistry();
  private final io.micrometer.core.instrument.Counter micrometerCounter = micrometerLookup();

  private io.micrometer.core.instrument.Counter micrometerLookup() {
    return micrometer.counter(
        NAME,
        "exchange",
        exchange,
        "asset_class",
        assetClass,
        "topic",
        topic,
        "error_type",
        errorType);
  }

  @Benchmark
  public void lookupMetricDef() {
    metrics.produceErrorsTotal().increment(labels);
  }

  @Benchmark
  public void lookupMetricDefNewLabels() {
    metrics
        .produceErrorsTotal()
        .increment(Labels.of(
            "exchange",
            exchange,
            "asset_class",
            assetClass,
            "topic",
            topic,
            "error_type",
            errorType));
  }

  @Benchmark
  public void lookupSimpleclient() {
    simpleclient.labels(exchange, assetClass, topic, errorType).inc();
  }

  @Benchmark
  public void lookupPrometheusMetrics() {
    prometheusMetrics.labelValues(exchange, assetClass, topic, errorType).inc();
  }

  @Benchmark
  public void lookupMicrometer() {
    micrometerLookup().increment();
  }

  @Benchmark
  public void boundMetricDef() {
    bound.increment();
  }

  @Benchmark
  public void boundSimpleclient() {
    simpleclientChild.inc();
  }

  @Benchmark
  public void boundPrometheusMetrics() {
    prometheusMetricsPoint.inc();
  }

  @Benchmark
  public void boundMicrometer() {
    micrometerCounter.increment();
  }
}
