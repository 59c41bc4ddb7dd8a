package shop;

import io.prometheus.client.CollectorRegistry;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricDefGenerated;

/**
 * Registers the metrics of {@link ShopMetrics} with simpleclient.
 */
@MetricDefGenerated
public final class PrometheusShopMetrics implements ShopMetrics {
  private final Counter ordersTotal;

  private final Gauge stock;

  private final Histogram checkoutSeconds;

  private PrometheusShopMetrics(CollectorRegistry registry, String[] base) {
    this.ordersTotal = new PrometheusCounter(new Series("shop_orders_total", base, "country", "payment"), io.prometheus.client.Counter.build("shop_orders_total", "Orders \"placed\"")
        .labelNames("service", "class", "country", "payment").register(registry));
    this.stock = new PrometheusGauge(new Series("shop_stock_items", base), io.prometheus.client.Gauge.build("shop_stock_items", "Items in stock")
        .labelNames("service", "class").register(registry));
    this.checkoutSeconds = new PrometheusHistogram(new Series("shop_checkout_seconds", base, "country"), io.prometheus.client.Histogram.build("shop_checkout_seconds", "Checkout time")
        .labelNames("service", "class", "country")
        .buckets(0.1, 1.0, 10.0).register(registry));
  }

  /**
   * Registers every metric of the set.
   *
   * @throws IllegalArgumentException if the registry has a metric of one of their names
   * @throws NullPointerException if the value of a base label is null
   */
  public static PrometheusShopMetrics register(CollectorRegistry registry, String service,
      String classLabel) {
    Objects.requireNonNull(service, "value of base label 'service' is null");
    Objects.requireNonNull(classLabel, "value of base label 'class' is null");
    return new PrometheusShopMetrics(registry, new String[] {service, classLabel});
  }

  @Override
  public Counter ordersTotal() {
    return ordersTotal;
  }

  @Override
  public Gauge stock() {
    return stock;
  }

  @Override
  public Histogram checkoutSeconds() {
    return checkoutSeconds;
  }

  private static final class PrometheusCounter implements Counter {
    private final Series series;

    private final io.prometheus.client.Counter collector;

    private final ConcurrentHashMap<Labels, io.prometheus.client.Counter.Child> children = new ConcurrentHashMap<>();

    PrometheusCounter(Series series, io.prometheus.client.Counter collector) {
      this.series = series;
      this.collector = collector;
      if (series.keys.length == 0) {
        collector.labels(series.base);
      }
    }

    @Override
    public void increment(Labels labels, double amount) {
      child(labels).inc(amount);
    }

    @Override
    public Counter.Bound with(Labels labels) {
      return new Bound(child(labels));
    }

    @Override
    public void initialise(Labels labels) {
      child(labels);
    }

    @Override
    public void remove(Labels labels) {
      String[] values = series.values(labels);
      children.compute(labels, (key, child) -> {
        collector.remove(values);
        return null;
      });
    }

    private io.prometheus.client.Counter.Child child(Labels labels) {
      io.prometheus.client.Counter.Child child = children.get(labels);
      if (child == null) {
        child = children.computeIfAbsent(labels, key -> collector.labels(series.values(key)));
      }
      return child;
    }

    private static final class Bound implements Counter.Bound {
      private final io.prometheus.client.Counter.Child child;

      Bound(io.prometheus.client.Counter.Child child) {
        this.child = child;
      }

      @Override
      public void increment() {
        child.inc();
      }

      @Override
      public void increment(double amount) {
        child.inc(amount);
      }
    }
  }

  private static final class PrometheusGauge implements Gauge {
    private final Series series;

    private final io.prometheus.client.Gauge collector;

    private final ConcurrentHashMap<Labels, io.prometheus.client.Gauge.Child> children = new ConcurrentHashMap<>();

    PrometheusGauge(Series series, io.prometheus.client.Gauge collector) {
      this.series = series;
      this.collector = collector;
      if (series.keys.length == 0) {
        collector.labels(series.base);
      }
    }

    @Override
    public void set(Labels labels, double value) {
      child(labels).set(value);
    }

    @Override
    public void add(Labels labels, double amount) {
      child(labels).inc(amount);
    }

    @Override
    public Gauge.Bound with(Labels labels) {
      return new Bound(child(labels));
    }

    @Override
    public void initialise(Labels labels) {
      child(labels);
    }

    @Override
    public void remove(Labels labels) {
      String[] values = series.values(labels);
      children.compute(labels, (key, child) -> {
        collector.remove(values);
        return null;
      });
    }

    private io.prometheus.client.Gauge.Child child(Labels labels) {
      io.prometheus.client.Gauge.Child child = children.get(labels);
      if (child == null) {
        child = children.computeIfAbsent(labels, key -> collector.labels(series.values(key)));
      }
      return child;
    }

    private static final class Bound implements Gauge.Bound {
      private final io.prometheus.client.Gauge.Child child;

      Bound(io.prometheus.client.Gauge.Child child) {
        this.child = child;
      }

      @Override
      public void set(double value) {
        child.set(value);
      }

      @Override
      public void add(double amount) {
        child.inc(amount);
      }
    }
  }

  private static final class PrometheusHistogram implements Histogram {
    private final Series series;

    private final io.prometheus.client.Histogram collector;

    private final ConcurrentHashMap<Labels, io.prometheus.client.Histogram.Child> children = new ConcurrentHashMap<>();

    PrometheusHistogram(Series series, io.prometheus.client.Histogram collector) {
      this.series = series;
      this.collector = collector;
      if (series.keys.length == 0) {
        collector.labels(series.base);
      }
    }

    @Override
    public void observe(Labels labels, double value) {
      child(labels).observe(value);
    }

    @Override
    public Histogram.Bound with(Labels labels) {
      return new Bound(child(labels));
    }

    @Override
    public void initialise(Labels labels) {
      child(labels);
    }

    @Override
    public void remove(Labels labels) {
      String[] values = series.values(labels);
      children.compute(labels, (key, child) -> {
        collector.remove(values);
        return null;
      });
    }

    private io.prometheus.client.Histogram.Child child(Labels labels) {
      io.prometheus.client.Histogram.Child child = children.get(labels);
      if (child == null) {
        child = children.computeIfAbsent(labels, key -> collector.labels(series.values(key)));
      }
      return child;
    }

    private static final class Bound implements Histogram.Bound {
      private final io.prometheus.client.Histogram.Child child;

      Bound(io.prometheus.client.Histogram.Child child) {
        this.child = child;
      }

      @Override
      public void observe(double value) {
        child.observe(value);
      }
    }
  }

  /**
   * Places label values by key.
   */
  private static final class Series {
    private final String metric;

    private final String[] base;

    private final String[] keys;

    Series(String metric, String[] base, String... keys) {
      this.metric = metric;
      this.base = base;
      this.keys = keys;
    }

    String[] values(Labels labels) {
      if (labels.size() != keys.length) {
        throw mismatch(labels);
      }
      String[] values = Arrays.copyOf(base, base.length + keys.length);
      for (int i = 0; i < keys.length; i++) {
        String value = labels.get(keys[i]);
        if (value == null) {
          throw mismatch(labels);
        }
        values[base.length + i] = value;
      }
      return values;
    }

    private IllegalArgumentException mismatch(Labels labels) {
      return new IllegalArgumentException(metric + " takes labels: " + String.join(", ", keys) + "; got: " + String.join(", ", labels.keys()));
    }
  }
}
