package shop;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricDefGenerated;

/**
 * Registers the metrics of {@link ShopMetrics} with Micrometer.
 */
@MetricDefGenerated
public final class MicrometerShopMetrics implements ShopMetrics {
  private static final Map<MeterRegistry, Registration> REGISTRATIONS = new WeakHashMap<>();

  private final WeakReference<MeterRegistry> home;

  private final List<Series<?>> allSeries = new ArrayList<>();

  private final Counter ordersTotal;

  private final Gauge stock;

  private final Histogram checkoutSeconds;

  private MicrometerShopMetrics(MeterRegistry registry, String service, String classLabel) {
    MeterChecks.requireNoMeter(registry, "shop_orders", "shop_stock_items", "shop_checkout");
    MeterChecks.requireNoCommonTag(registry, Set.of("service", "class", "country", "payment"));
    this.home = new WeakReference<>(registry);
    this.ordersTotal = makeOrdersTotal(service, classLabel);
    this.stock = makeStock(service, classLabel);
    this.checkoutSeconds = makeCheckoutSeconds(service, classLabel);
  }

  /**
   * Registers every metric of the set. A registry that has them already gets what it lacks,
   * and the same metrics are returned.
   *
   * @throws IllegalArgumentException if the registry has a meter of one of their names
   * @throws IllegalArgumentException if the registry has them with other base labels
   * @throws NullPointerException if the value of a base label is null
   */
  public static MicrometerShopMetrics register(MeterRegistry registry, String service,
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
      MicrometerShopMetrics metrics = known == null ? null : known.metrics;
      if (metrics == null) {
        metrics = new MicrometerShopMetrics(registry, service, classLabel);
        REGISTRATIONS.put(registry, new Registration(base, place, metrics));
      } else {
        Set<Meter> present = new HashSet<>(registry.getMeters());
        for (Series<?> series : metrics.allSeries) {
          series.all().stream().filter(each -> !present.contains(each.meter())).forEach(Registered::register);
        }
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
      MeterRegistry held = home.get();
      if (held != null) {
        REGISTRATIONS.remove(held);
        home.clear();
        for (Series<?> series : allSeries) {
          series.all().stream().map(Registered::meter).filter(Objects::nonNull).forEach(held::remove);
        }
      }
    }
  }

  private Counter makeOrdersTotal(String service, String classLabel) {
    Series<CounterSeries> series = new Series<>("shop_orders_total",
        labels -> new CounterSeries(() -> io.micrometer.core.instrument.Counter.builder("shop_orders")
            .description("Orders \"placed\"")
            .tags("service", service, "class", classLabel, "country", labels.get("country"), "payment", labels.get("payment"))
            .register(held(home))),
        (labels, gone) -> held(home).remove(gone.meter()),
        "country", "payment");
    allSeries.add(series);
    return new CounterHandle(series);
  }

  private Gauge makeStock(String service, String classLabel) {
    Series<GaugeSeries> series = new Series<>("shop_stock_items",
        labels -> new GaugeSeries(gauge -> io.micrometer.core.instrument.Gauge.builder("shop_stock_items", gauge, GaugeSeries::value)
            .description("Items in stock")
            .tags("service", service, "class", classLabel)
            .strongReference(true)
            .register(held(home))),
        (labels, gone) -> held(home).remove(gone.meter()));
    allSeries.add(series);
    // A series that needs no labels is exposed from the start.
    series.of(Labels.empty());
    return new GaugeHandle(series);
  }

  private Histogram makeCheckoutSeconds(String service, String classLabel) {
    Series<SecondsSeries> series = new Series<>("shop_checkout_seconds",
        labels -> new SecondsSeries(() -> Timer.builder("shop_checkout")
            .description("Checkout time")
            .tags("service", service, "class", classLabel, "country", labels.get("country"))
            .serviceLevelObjectives(Duration.ofMillis(100), Duration.ofMillis(1000), Duration.ofMillis(10000))
            .register(held(home))),
        (labels, gone) -> held(home).remove(gone.meter()),
        "country");
    allSeries.add(series);
    return new HistogramHandle(series);
  }

  /**
   * The registry; where it is gone or has lost the metrics, one that drops all.
   */
  private static MeterRegistry held(WeakReference<MeterRegistry> home) {
    MeterRegistry held = home.get();
    return held == null ? new CompositeMeterRegistry() : held;
  }

  private static final class Registration {
    final List<String> base;

    final String place;

    final MicrometerShopMetrics metrics;

    Registration(List<String> base, String place, MicrometerShopMetrics metrics) {
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

  private static final class CounterSeries implements Counter.Bound, Registered {
    private final Supplier<io.micrometer.core.instrument.Counter> registration;

    private volatile io.micrometer.core.instrument.Counter meter;

    CounterSeries(Supplier<io.micrometer.core.instrument.Counter> registration) {
      this.registration = registration;
      register();
    }

    @Override
    public void register() {
      meter = registration.get();
    }

    @Override
    public Meter meter() {
      return meter;
    }

    @Override
    public void increment() {
      meter.increment();
    }

    @Override
    public void increment(double amount) {
      if (amount < 0) {
        throw new IllegalArgumentException("Amount to increment must be non-negative.");
      }
      meter.increment(amount);
    }
  }

  private static final class GaugeSeries implements Gauge.Bound, Registered {
    private final Function<GaugeSeries, io.micrometer.core.instrument.Gauge> registration;

    private volatile io.micrometer.core.instrument.Gauge meter;

    private final Value current = new Value();

    GaugeSeries(Function<GaugeSeries, io.micrometer.core.instrument.Gauge> registration) {
      this.registration = registration;
    }

    @Override
    public void register() {
      meter = registration.apply(this);
    }

    @Override
    public Meter meter() {
      return meter;
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
  }

  private static final class SecondsSeries implements Histogram.Bound, Registered {
    private final Supplier<Timer> registration;

    private volatile Timer meter;

    SecondsSeries(Supplier<Timer> registration) {
      this.registration = registration;
      register();
    }

    @Override
    public void register() {
      meter = registration.get();
    }

    @Override
    public Meter meter() {
      return meter;
    }

    @Override
    public void observe(double value) {
      meter.record(Math.round(value * 1e9), TimeUnit.NANOSECONDS);
    }
  }

  private interface Registered {
    void register();

    Meter meter();
  }

  private static final class MeterChecks {
    static void requireNoMeter(MeterRegistry registry, String... names) {
      for (String name : names) {
        if (registry.find(name).meter() != null) {
          throw new IllegalArgumentException("the registry already has a meter named " + name);
        }
      }
    }

    /**
     * A label replaces a common tag of the same name, and nobody would see that. A meter without
     * measurements shows which tags are common; no exporter shows it.
     */
    static void requireNoCommonTag(MeterRegistry registry, Set<String> labels) {
      if (registry instanceof CompositeMeterRegistry composite) {
        composite.getRegistries().forEach(each -> requireNoCommonTag(each, labels));
      }
      Meter probe = Meter.builder("metricdef.probe", Meter.Type.OTHER, List.of()).register(registry);
      registry.remove(probe);
      for (Tag tag : probe.getId().getTags()) {
        if (labels.contains(tag.getKey())) {
          throw new IllegalArgumentException("label '" + tag.getKey() + "' is a common tag of the registry, which the label would replace");
        }
      }
    }
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
  private static final class Series<T extends Registered> {
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
        series.register();
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
