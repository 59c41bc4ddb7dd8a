package shop;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricDefGenerated;

/**
 * Registers the metrics of {@link ShopMetrics} with OpenTelemetry.
 */
@MetricDefGenerated
public final class OpenTelemetryShopMetrics implements ShopMetrics {
  private static final Map<Meter, Registration> REGISTRATIONS = new WeakHashMap<>();

  private final Meter meter;

  private final List<ObservableDoubleGauge> gauges = new ArrayList<>();

  private final Counter ordersTotal;

  private final Gauge stock;

  private final Histogram checkoutSeconds;

  private OpenTelemetryShopMetrics(Meter meter, String service, String classLabel) {
    this.meter = meter;
    this.ordersTotal = makeOrdersTotal(service, classLabel);
    this.stock = makeStock(service, classLabel);
    this.checkoutSeconds = makeCheckoutSeconds(service, classLabel);
  }

  /**
   * Registers every metric of the set. A registry that has them already gets what it lacks,
   * and the same metrics are returned.
   *
   * @throws IllegalArgumentException if the registry has them with other base labels
   * @throws NullPointerException if the value of a base label is null
   */
  public static OpenTelemetryShopMetrics register(Meter meter, String service, String classLabel) {
    Objects.requireNonNull(service, "value of base label 'service' is null");
    Objects.requireNonNull(classLabel, "value of base label 'class' is null");
    if (meter == MeterProvider.noop().get("")) {
      return new OpenTelemetryShopMetrics(meter, service, classLabel);
    }
    List<String> base = List.of(service, classLabel);
    String place = StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst().map(StackWalker.StackFrame::toString).orElse("an unknown place"));
    synchronized (REGISTRATIONS) {
      Registration known = REGISTRATIONS.get(meter);
      if (known != null && !known.base.equals(base)) {
        throw new IllegalArgumentException("ShopMetrics is registered twice, with base labels " + known.base + " at " + known.place + " and " + base + " at " + place);
      }
      OpenTelemetryShopMetrics metrics = known == null ? null : known.metrics.get();
      if (metrics == null) {
        metrics = new OpenTelemetryShopMetrics(meter, service, classLabel);
        REGISTRATIONS.put(meter, new Registration(base, place, new WeakReference<>(metrics)));
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
   * OpenTelemetry keeps showing counters and histograms: it cannot remove them.
   */
  public void unregister() {
    synchronized (REGISTRATIONS) {
      REGISTRATIONS.values().removeIf(known -> known.metrics.get() == this);
      gauges.forEach(ObservableDoubleGauge::close);
      gauges.clear();
    }
  }

  private Counter makeOrdersTotal(String service, String classLabel) {
    DoubleCounter instrument = meter.counterBuilder("shop_orders")
        .ofDoubles()
        .setDescription("Orders \"placed\"")
        .build();
    Series<CounterSeries> series = new Series<>("shop_orders_total",
        labels -> new CounterSeries(instrument, Attributes.builder()
            .put("service", service)
            .put("class", classLabel)
            .put("country", labels.get("country"))
            .put("payment", labels.get("payment"))
            .build()),
        (labels, gone) -> {},
        "country", "payment");
    return new CounterHandle(series);
  }

  private Gauge makeStock(String service, String classLabel) {
    Series<GaugeSeries> series = new Series<>("shop_stock_items",
        labels -> new GaugeSeries(Attributes.builder()
            .put("service", service)
            .put("class", classLabel)
            .build()),
        (labels, gone) -> {});
    gauges.add(meter.gaugeBuilder("shop_stock_items")
            .setDescription("Items in stock")
            .buildWithCallback(measurement -> report(series, measurement)));
    // A series that needs no labels is exposed from the start.
    series.of(Labels.empty());
    return new GaugeHandle(series);
  }

  private Histogram makeCheckoutSeconds(String service, String classLabel) {
    DoubleHistogram instrument = meter.histogramBuilder("shop_checkout_seconds")
        .setDescription("Checkout time")
        .setExplicitBucketBoundariesAdvice(List.of(0.1, 1.0, 10.0))
        .build();
    Series<HistogramSeries> series = new Series<>("shop_checkout_seconds",
        labels -> new HistogramSeries(instrument, Attributes.builder()
            .put("service", service)
            .put("class", classLabel)
            .put("country", labels.get("country"))
            .build()),
        (labels, gone) -> {},
        "country");
    return new HistogramHandle(series);
  }

  /**
   * Not static: as long as they are read, the metrics are the same.
   */
  private void report(Series<? extends Reported> series, ObservableDoubleMeasurement measurement) {
    series.all().forEach(each -> each.report(measurement));
  }

  private static final class Registration {
    final List<String> base;

    final String place;

    final WeakReference<OpenTelemetryShopMetrics> metrics;

    Registration(List<String> base, String place, WeakReference<OpenTelemetryShopMetrics> metrics) {
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
    private final DoubleCounter instrument;

    private final Attributes attributes;

    CounterSeries(DoubleCounter instrument, Attributes attributes) {
      this.instrument = instrument;
      this.attributes = attributes;
      instrument.add(0, attributes);
    }

    @Override
    public void increment() {
      instrument.add(1, attributes);
    }

    @Override
    public void increment(double amount) {
      if (amount < 0) {
        throw new IllegalArgumentException("Amount to increment must be non-negative.");
      }
      instrument.add(amount, attributes);
    }
  }

  private static final class GaugeSeries implements Gauge.Bound, Reported {
    private final Attributes attributes;

    private final Value current = new Value();

    GaugeSeries(Attributes attributes) {
      this.attributes = attributes;
    }

    @Override
    public void set(double value) {
      current.set(value);
    }

    @Override
    public void add(double amount) {
      current.add(amount);
    }

    double value() {
      return current.get();
    }

    @Override
    public void report(ObservableDoubleMeasurement measurement) {
      measurement.record(value(), attributes);
    }
  }

  private static final class HistogramSeries implements Histogram.Bound {
    private final DoubleHistogram instrument;

    private final Attributes attributes;

    HistogramSeries(DoubleHistogram instrument, Attributes attributes) {
      this.instrument = instrument;
      this.attributes = attributes;
    }

    @Override
    public void observe(double value) {
      instrument.record(value, attributes);
    }
  }

  private interface Reported {
    void report(ObservableDoubleMeasurement measurement);
  }

  /**
   * A number that several threads may change at once.
   */
  private static final class Value {
    private final AtomicLong bits = new AtomicLong(Double.doubleToRawLongBits(0));

    double get() {
      return Double.longBitsToDouble(bits.get());
    }

    void set(double value) {
      bits.set(Double.doubleToRawLongBits(value));
    }

    void add(double amount) {
      long before = bits.get();
      while (!bits.compareAndSet(before, sum(before, amount))) {
        before = bits.get();
      }
    }

    private static long sum(long bits, double amount) {
      return Double.doubleToRawLongBits(Double.longBitsToDouble(bits) + amount);
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

    Collection<T> all() {
      return known.values();
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
