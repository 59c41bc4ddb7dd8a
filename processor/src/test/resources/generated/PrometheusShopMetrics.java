package shop;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
  private static final Map<CollectorRegistry, Registration> REGISTRATIONS = new WeakHashMap<>();

  private final WeakReference<CollectorRegistry> home;

  private final List<Collector> collectors = new ArrayList<>();

  private final Mark mark = new Mark();

  private final Counter ordersTotal;

  private final Gauge stock;

  private final Histogram checkoutSeconds;

  private PrometheusShopMetrics(CollectorRegistry registry, String service, String classLabel) {
    this.home = new WeakReference<>(registry);
    this.ordersTotal = makeOrdersTotal(service, classLabel);
    this.stock = makeStock(service, classLabel);
    this.checkoutSeconds = makeCheckoutSeconds(service, classLabel);
    addTo(registry);
  }

  /**
   * Registers every metric of the set. A registry that has them already gets what it lacks,
   * and the same metrics are returned.
   *
   * @throws IllegalArgumentException if the registry has a metric of one of their names
   * @throws IllegalArgumentException if the registry has them with other base labels
   * @throws NullPointerException if the value of a base label is null
   */
  public static PrometheusShopMetrics register(CollectorRegistry registry, String service,
      String classLabel) {
    Objects.requireNonNull(service, "value of base label 'service' is null");
    Objects.requireNonNull(classLabel, "value of base label 'class' is null");
    List<String> base = List.of(service, classLabel);
    String place = StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst().map(StackWalker.StackFrame::toString).orElse("an unknown place"));
    synchronized (REGISTRATIONS) {
      Registration known = REGISTRATIONS.get(registry);
      if (known != null && !known.base.equals(base)) {
        throw new IllegalArgumentException("ShopMetrics is registered twice, with base labels " + known.base + " at " + known.place + " and " + base + " at " + place);
      }
      PrometheusShopMetrics metrics = known == null ? null : known.metrics;
      if (metrics == null) {
        metrics = new PrometheusShopMetrics(registry, service, classLabel);
        REGISTRATIONS.put(registry, new Registration(base, place, metrics));
      } else if (!metrics.mark.isIn(registry)) {
        metrics.addTo(registry);
      }
      return metrics;
    }
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

  /**
   * Takes the metrics out of the registry, for instance at the end of a test. What is recorded
   * later is lost.
   */
  public void unregister() {
    synchronized (REGISTRATIONS) {
      CollectorRegistry held = home.get();
      if (held != null) {
        if (mark.isIn(held)) {
          collectors.forEach(held::unregister);
          held.unregister(mark);
        }
        REGISTRATIONS.remove(held);
        home.clear();
      }
    }
  }

  private Counter makeOrdersTotal(String service, String classLabel) {
    io.prometheus.client.Counter collector = io.prometheus.client.Counter.build("shop_orders_total", "Orders \"placed\"")
        .labelNames("service", "class", "country", "payment")
        .create();
    collectors.add(collector);
    Series<CounterSeries> series = new Series<>("shop_orders_total",
        labels -> new CounterSeries(collector.labels(service, classLabel, labels.get("country"), labels.get("payment"))),
        (labels, gone) -> collector.remove(service, classLabel, labels.get("country"), labels.get("payment")),
        "country", "payment");
    return new CounterHandle(series);
  }

  private Gauge makeStock(String service, String classLabel) {
    io.prometheus.client.Gauge collector = io.prometheus.client.Gauge.build("shop_stock_items", "Items in stock")
        .labelNames("service", "class")
        .create();
    collectors.add(collector);
    Series<GaugeSeries> series = new Series<>("shop_stock_items",
        labels -> new GaugeSeries(collector.labels(service, classLabel)),
        (labels, gone) -> collector.remove(service, classLabel));
    // A series that needs no labels is exposed from the start.
    series.of(Labels.empty());
    return new GaugeHandle(series);
  }

  private Histogram makeCheckoutSeconds(String service, String classLabel) {
    io.prometheus.client.Histogram collector = io.prometheus.client.Histogram.build("shop_checkout_seconds", "Checkout time")
        .labelNames("service", "class", "country")
        .buckets(0.1, 1.0, 10.0)
        .create();
    collectors.add(collector);
    Series<HistogramSeries> series = new Series<>("shop_checkout_seconds",
        labels -> new HistogramSeries(collector.labels(service, classLabel, labels.get("country"))),
        (labels, gone) -> collector.remove(service, classLabel, labels.get("country")),
        "country");
    return new HistogramHandle(series);
  }

  /**
   * Registers all of the metrics or, if the registry refuses one, none.
   */
  private void addTo(CollectorRegistry registry) {
    List<Collector> added = new ArrayList<>();
    try {
      for (Collector collector : collectors) {
        registry.register(collector);
        added.add(collector);
      }
    } catch (RuntimeException refused) {
      added.forEach(registry::unregister);
      throw refused;
    }
    registry.register(mark);
  }

  private static final class Registration {
    final List<String> base;

    final String place;

    final PrometheusShopMetrics metrics;

    Registration(List<String> base, String place, PrometheusShopMetrics metrics) {
      this.base = base;
      this.place = place;
      this.metrics = metrics;
    }
  }

  private static final class CounterHandle implements Counter {
    private final Series<? extends Counter.Bound> series;

    CounterHandle(Series<? extends Counter.Bound> series) {
      this.series = series;
    }

    @Override
    public void increment(Labels labels) {
      series.of(labels).increment();
    }

    @Override
    public void increment(Labels labels, double amount) {
      series.of(labels).increment(amount);
    }

    @Override
    public Counter.Bound with(Labels labels) {
      return series.of(labels);
    }

    @Override
    public void initialise(Labels labels) {
      series.of(labels);
    }

    @Override
    public void remove(Labels labels) {
      series.remove(labels);
    }
  }

  private static final class GaugeHandle implements Gauge {
    private final Series<? extends Gauge.Bound> series;

    GaugeHandle(Series<? extends Gauge.Bound> series) {
      this.series = series;
    }

    @Override
    public void set(Labels labels, double value) {
      series.of(labels).set(value);
    }

    @Override
    public void add(Labels labels, double amount) {
      series.of(labels).add(amount);
    }

    @Override
    public Gauge.Bound with(Labels labels) {
      return series.of(labels);
    }

    @Override
    public void initialise(Labels labels) {
      series.of(labels);
    }

    @Override
    public void remove(Labels labels) {
      series.remove(labels);
    }
  }

  private static final class HistogramHandle implements Histogram {
    private final Series<? extends Histogram.Bound> series;

    HistogramHandle(Series<? extends Histogram.Bound> series) {
      this.series = series;
    }

    @Override
    public void observe(Labels labels, double value) {
      series.of(labels).observe(value);
    }

    @Override
    public Histogram.Bound with(Labels labels) {
      return series.of(labels);
    }

    @Override
    public void initialise(Labels labels) {
      series.of(labels);
    }

    @Override
    public void remove(Labels labels) {
      series.remove(labels);
    }
  }

  private static final class CounterSeries implements Counter.Bound {
    private final io.prometheus.client.Counter.Child child;

    CounterSeries(io.prometheus.client.Counter.Child child) {
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

  private static final class GaugeSeries implements Gauge.Bound {
    private final io.prometheus.client.Gauge.Child child;

    GaugeSeries(io.prometheus.client.Gauge.Child child) {
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

  private static final class HistogramSeries implements Histogram.Bound {
    private final io.prometheus.client.Histogram.Child child;

    HistogramSeries(io.prometheus.client.Histogram.Child child) {
      this.child = child;
    }

    @Override
    public void observe(double value) {
      child.observe(value);
    }
  }

  /**
   * Collects nothing, and notices whether a registry has it.
   */
  private static final class Mark extends Collector {
    private volatile boolean asked;

    @Override
    public List<Collector.MetricFamilySamples> collect() {
      asked = true;
      return List.of();
    }

    boolean isIn(CollectorRegistry registry) {
      asked = false;
      registry.filteredMetricFamilySamples(name -> false);
      return asked;
    }
  }

  /**
   * The series of one metric, by their labels.
   */
  private static final class Series<T> {
    private final String metric;

    private final Function<Labels, T> make;

    private final BiConsumer<Labels, T> drop;

    private final String[] keys;

    private final ConcurrentHashMap<Labels, T> known = new ConcurrentHashMap<>();

    Series(String metric, Function<Labels, T> make, BiConsumer<Labels, T> drop, String... keys) {
      this.metric = metric;
      this.make = make;
      this.drop = drop;
      this.keys = keys;
    }

    T of(Labels labels) {
      T series = known.get(labels);
      return series == null ? add(labels) : series;
    }

    private synchronized T add(Labels labels) {
      requireKeys(labels);
      T series = known.get(labels);
      if (series == null) {
        series = make.apply(labels);
        known.put(labels, series);
      }
      return series;
    }

    synchronized void remove(Labels labels) {
      requireKeys(labels);
      T series = known.remove(labels);
      if (series != null) {
        drop.accept(labels, series);
      }
    }

    private void requireKeys(Labels labels) {
      boolean equal = labels.size() == keys.length;
      for (String key : keys) {
        equal &= labels.containsKey(key);
      }
      if (!equal) {
        throw new IllegalArgumentException(metric + " takes labels: " + String.join(", ", keys) + "; got: " + String.join(", ", labels.keys()));
      }
    }
  }
}
