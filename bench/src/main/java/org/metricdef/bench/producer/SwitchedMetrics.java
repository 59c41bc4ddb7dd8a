package org.metricdef.bench.producer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.IngestionMetrics;

/**
 * Metrics that can be told, while the producer runs, to record nothing for a while. Labels are
 * handed on to the metric that they were for, which is more than the checker can see.
 */
@SuppressWarnings("label-keys-unproven")
final class SwitchedMetrics {

  private final Map<Method, Object> handles = new HashMap<>();
  private final IngestionMetrics metrics;
  private volatile boolean on = true;

  /**
   * Metrics that begin switched on.
   *
   * @param real what records
   */
  SwitchedMetrics(IngestionMetrics real) {
    for (Method each : IngestionMetrics.class.getMethods()) {
      handles.put(each, switched(handle(real, each)));
    }
    this.metrics = (IngestionMetrics) Proxy.newProxyInstance(
        SwitchedMetrics.class.getClassLoader(),
        new Class<?>[] {IngestionMetrics.class},
        (set, metric, none) -> handles.get(metric));
  }

  IngestionMetrics metrics() {
    return metrics;
  }

  void set(boolean recording) {
    on = recording;
  }

  private static Object handle(IngestionMetrics real, Method metric) {
    try {
      return metric.invoke(real);
    } catch (IllegalAccessException | InvocationTargetException noMetric) {
      throw new IllegalStateException(metric + " gives no metric", noMetric);
    }
  }

  private Object switched(Object handle) {
    if (handle instanceof Counter counter) {
      return new SwitchedCounter(counter);
    }
    if (handle instanceof Gauge gauge) {
      return new SwitchedGauge(gauge);
    }
    return new SwitchedHistogram((Histogram) handle);
  }

  private final class SwitchedCounter implements Counter {

    private final Counter real;

    SwitchedCounter(Counter real) {
      this.real = real;
    }

    @Override
    public void increment(Labels labels, double amount) {
      if (on) {
        real.increment(labels, amount);
      }
    }

    @Override
    public Counter.Bound with(Labels labels) {
      Counter.Bound bound = real.with(labels);
      return new Counter.Bound() {
        @Override
        public void increment() {
          if (on) {
            bound.increment();
          }
        }

        @Override
        public void increment(double amount) {
          if (on) {
            bound.increment(amount);
          }
        }
      };
    }
  }

  private final class SwitchedGauge implements Gauge {

    private final Gauge real;

    SwitchedGauge(Gauge real) {
      this.real = real;
    }

    @Override
    public void set(Labels labels, double value) {
      if (on) {
        real.set(labels, value);
      }
    }

    @Override
    public void add(Labels labels, double amount) {
      if (on) {
        real.add(labels, amount);
      }
    }

    @Override
    public Gauge.Bound with(Labels labels) {
      Gauge.Bound bound = real.with(labels);
      return new Gauge.Bound() {
        @Override
        public void set(double value) {
          if (on) {
            bound.set(value);
          }
        }

        @Override
        public void add(double amount) {
          if (on) {
            bound.add(amount);
          }
        }
      };
    }
  }

  private final class SwitchedHistogram implements Histogram {

    private final Histogram real;

    SwitchedHistogram(Histogram real) {
      this.real = real;
    }

    @Override
    public void observe(Labels labels, double value) {
      if (on) {
        real.observe(labels, value);
      }
    }

    @Override
    public Histogram.Bound with(Labels labels) {
      Histogram.Bound bound = real.with(labels);
      return value -> {
        if (on) {
          bound.observe(value);
        }
      };
    }
  }
}
