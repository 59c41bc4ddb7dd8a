package org.metricdef.bench.producer;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.IngestionMetrics;

/** Metrics that record nothing: what the producer costs without them. */
final class NoMetrics {

  private static final Map<Class<?>, Object> NOTHING = new HashMap<>();

  static {
    NOTHING.put(Counter.class, new NoCounter());
    NOTHING.put(Gauge.class, new NoGauge());
    NOTHING.put(Histogram.class, new NoHistogram());
  }

  private NoMetrics() {}

  /** A set whose metrics all do nothing. */
  static IngestionMetrics create() {
    return (IngestionMetrics) Proxy.newProxyInstance(
        NoMetrics.class.getClassLoader(),
        new Class<?>[] {IngestionMetrics.class},
        (set, metric, none) -> NOTHING.get(metric.getReturnType()));
  }

  private static final class NoCounter implements Counter {

    private static final Counter.Bound BOUND = new NoBoundCounter();

    @Override
    public void increment(Labels labels, double amount) {
      // Nothing is recorded.
    }

    @Override
    public Counter.Bound with(Labels labels) {
      return BOUND;
    }
  }

  private static final class NoBoundCounter implements Counter.Bound {

    @Override
    public void increment() {
      // Nothing is recorded.
    }

    @Override
    public void increment(double amount) {
      // Nothing is recorded.
    }
  }

  private static final class NoGauge implements Gauge {

    private static final Gauge.Bound BOUND = new NoBoundGauge();

    @Override
    public void set(Labels labels, double value) {
      // Nothing is recorded.
    }

    @Override
    public void add(Labels labels, double amount) {
      // Nothing is recorded.
    }

    @Override
    public Gauge.Bound with(Labels labels) {
      return BOUND;
    }
  }

  private static final class NoBoundGauge implements Gauge.Bound {

    @Override
    public void set(double value) {
      // Nothing is recorded.
    }

    @Override
    public void add(double amount) {
      // Nothing is recorded.
    }
  }

  private static final class NoHistogram implements Histogram {

    private static final Histogram.Bound BOUND = new NoBoundHistogram();

    @Override
    public void observe(Labels labels, double value) {
      // Nothing is recorded.
    }

    @Override
    public Histogram.Bound with(Labels labels) {
      return BOUND;
    }
  }

  private static final class NoBoundHistogram implements Histogram.Bound {

    @Override
    public void observe(double value) {
      // Nothing is recorded.
    }
  }
}
