package clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.metricdef.Labels;

/** Sets that are registered more than once, and taken back. Each method without parameters is a test. */
public final class Registering {

  private static final Labels GERMAN_CARD = Labels.of("country", "de", "payment", "card");

  private Registering() {}

  public static void asOftenAsOneLikes() {
    for (Api<?> api : Api.all()) {
      asOftenAsOneLikes(api);
    }
  }

  private static <R> void asOftenAsOneLikes(Api<R> api) {
    R registry = api.open().get();
    StoreMetrics first = api.register().apply(registry, "web");
    StoreMetrics second = api.register().apply(registry, "web");
    assertThat(second).as(api.name()).isSameAs(first);
    first.ordersTotal().increment(GERMAN_CARD);
    second.ordersTotal().increment(GERMAN_CARD);
    assertThat(api.orders().applyAsDouble(registry)).as(api.name()).isEqualTo(2);
    assertThat(api.register().apply(api.open().get(), "web")).isNotSameAs(first);
  }

  public static void withOneBaseOnly() {
    for (Api<?> api : Api.all()) {
      withOneBaseOnly(api);
    }
  }

  private static <R> void withOneBaseOnly(Api<R> api) {
    R registry = api.open().get();
    StoreMetrics web = api.register().apply(registry, "web");
    assertThatThrownBy(() -> api.register().apply(registry, "shop"))
        .as(api.name())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("StoreMetrics is registered twice, with base labels \\[web] at "
            + "clients[.]Api[.].*[(]Api[.]java:\\d+[)] and \\[shop] at clients[.]Api[.].*[(]Api[.]java:\\d+[)]");
    assertThat(api.register().apply(registry, "web")).isSameAs(web);
  }

  public static void againAfterTheRegistryWasCleared() {
    for (Api<?> api : Api.all()) {
      if (!api.name().equals("opentelemetry")) {
        againAfterTheRegistryWasCleared(api);
      }
    }
  }

  private static <R> void againAfterTheRegistryWasCleared(Api<R> api) {
    R registry = api.open().get();
    StoreMetrics metrics = api.register().apply(registry, "web");
    org.metricdef.Counter.Bound kept = metrics.ordersTotal().with(GERMAN_CARD);
    kept.increment();
    metrics.stockItems().set(Labels.of("shelf", "a"), 3);
    api.clear().accept(registry);
    assertThat(api.orders().applyAsDouble(registry)).as(api.name()).isNaN();
    assertThat(api.register().apply(registry, "web")).as(api.name()).isSameAs(metrics);
    double before = api.orders().applyAsDouble(registry);
    kept.increment();
    assertThat(api.orders().applyAsDouble(registry)).as(api.name()).isEqualTo(before + 1);
    metrics.stockItems().add(Labels.of("shelf", "a"), 1);
    assertThat(api.stock().applyAsDouble(registry)).as(api.name()).isEqualTo(4);
  }

  public static void againAfterUnregister() {
    for (Api<?> api : Api.all()) {
      againAfterUnregister(api);
    }
  }

  private static <R> void againAfterUnregister(Api<R> api) {
    R registry = api.open().get();
    StoreMetrics first = api.register().apply(registry, "web");
    first.ordersTotal().increment(GERMAN_CARD);
    first.stockItems().set(Labels.of("shelf", "a"), 3);
    api.unregister().accept(first);
    assertThat(api.stock().applyAsDouble(registry)).as(api.name()).isNaN();
    if (!api.name().equals("opentelemetry")) {
      assertThat(api.orders().applyAsDouble(registry)).as(api.name()).isNaN();
    }
    first.stockItems().set(Labels.of("shelf", "b"), 30);
    assertThat(api.stock().applyAsDouble(registry)).as(api.name()).isNaN();
    StoreMetrics second = api.register().apply(registry, "shop");
    assertThat(second).as(api.name()).isNotSameAs(first);
    second.stockItems().set(Labels.of("shelf", "a"), 4);
    assertThat(api.stock().applyAsDouble(registry)).as(api.name()).isEqualTo(4);
    api.unregister().accept(first);
    assertThat(api.stock().applyAsDouble(registry)).as(api.name()).isEqualTo(4);
  }

  public static void unregisterAfterTheRegistryWasCleared() {
    for (Api<?> api : Api.all()) {
      unregisterAfterTheRegistryWasCleared(api);
    }
  }

  private static <R> void unregisterAfterTheRegistryWasCleared(Api<R> api) {
    R registry = api.open().get();
    StoreMetrics metrics = api.register().apply(registry, "web");
    api.clear().accept(registry);
    api.unregister().accept(metrics);
    api.unregister().accept(metrics);
    assertThat(api.register().apply(registry, "web")).as(api.name()).isNotSameAs(metrics);
  }

  public static void keepsNoRegistryAlive() throws InterruptedException {
    for (Api<?> api : Api.all()) {
      List<Object> kept = new ArrayList<>();
      WeakReference<?> registry = registered(api, kept);
      // Its own instruments keep a meter of OpenTelemetry, so whoever keeps them does.
      if (api.name().equals("opentelemetry")) {
        kept.clear();
      }
      for (int i = 0; i < 200 && registry.get() != null; i++) {
        System.gc();
        Thread.sleep(10);
      }
      assertThat(registry.get() == null).as(api.name()).isTrue();
      kept.forEach(metrics -> ((StoreMetrics) metrics).ordersTotal().increment(GERMAN_CARD));
    }
  }

  private static <R> WeakReference<R> registered(Api<R> api, List<Object> kept) {
    R registry = api.open().get();
    StoreMetrics metrics = api.register().apply(registry, "web");
    metrics.ordersTotal().increment(Labels.of("country", "fr", "payment", "card"));
    metrics.checkoutSeconds().observe(Labels.of("country", "fr"), 1);
    metrics.pageBytes().observe(1);
    metrics.stockItems().set(Labels.of("shelf", "a"), 1);
    kept.add(metrics);
    return new WeakReference<>(registry);
  }

  public static void fromManyThreads() throws Exception {
    for (Api<?> api : Api.all()) {
      fromManyThreads(api);
    }
  }

  private static <R> void fromManyThreads(Api<R> api) throws Exception {
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int round = 0; round < 20; round++) {
      R registry = api.open().get();
      CyclicBarrier barrier = new CyclicBarrier(threads);
      Set<StoreMetrics> all = Collections.newSetFromMap(new IdentityHashMap<>());
      List<Future<StoreMetrics>> runs = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        runs.add(pool.submit(() -> {
          barrier.await();
          return api.register().apply(registry, "web");
        }));
      }
      for (Future<StoreMetrics> run : runs) {
        all.add(run.get());
      }
      assertThat(all).as(api.name()).hasSize(1);
    }
    pool.shutdown();
  }

  public static void allOrNothing() {
    CollectorRegistry simple = new CollectorRegistry();
    Gauge other = Gauge.build("store_open_carts", "Others").register(simple);
    assertThatThrownBy(() -> PrometheusStoreMetrics.register(simple, "web"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Collections.list(simple.metricFamilySamples())).hasSize(1);
    simple.unregister(other);
    assertThat(PrometheusStoreMetrics.register(simple, "web")).isNotNull();

    PrometheusRegistry prometheus = new PrometheusRegistry();
    io.prometheus.metrics.core.metrics.Counter taken =
        io.prometheus.metrics.core.metrics.Counter.builder().name("store_open_carts").build();
    prometheus.register(taken);
    assertThatThrownBy(() -> PrometheusMetricsStoreMetrics.register(prometheus, "web"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(prometheus.scrape()).hasSize(1);
    prometheus.unregister(taken);
    assertThat(PrometheusMetricsStoreMetrics.register(prometheus, "web")).isNotNull();

    MeterRegistry micrometer = new SimpleMeterRegistry();
    Counter counter = micrometer.counter("store_open_carts");
    assertThatThrownBy(() -> MicrometerStoreMetrics.register(micrometer, "web"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the registry already has a meter named store_open_carts");
    assertThat(micrometer.getMeters()).hasSize(1);
    micrometer.remove(counter);
    assertThat(MicrometerStoreMetrics.register(micrometer, "web")).isNotNull();
  }

  public static void commonTagsThatALabelWouldReplace() {
    MeterRegistry registry = new SimpleMeterRegistry();
    registry.config().commonTags("service", "other");
    assertThatThrownBy(() -> MicrometerStoreMetrics.register(registry, "web"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label 'service' is a common tag of the registry, which the label would replace");
    assertThat(registry.getMeters()).isEmpty();

    CompositeMeterRegistry composite = new CompositeMeterRegistry();
    MeterRegistry part = new SimpleMeterRegistry();
    part.config().commonTags("country", "all");
    composite.add(part);
    assertThatThrownBy(() -> MicrometerStoreMetrics.register(composite, "web"))
        .hasMessageStartingWith("label 'country' is a common tag");
    assertThat(part.getMeters()).isEmpty();

    MeterRegistry other = new SimpleMeterRegistry();
    other.config().commonTags("region", "eu");
    MicrometerStoreMetrics.register(other, "web").startsTotal().increment();
    assertThat(other.get("store_starts").tags("region", "eu", "service", "web").counter().count())
        .isEqualTo(1);
    assertThat(other.find("metricdef.probe").meter()).isNull();
  }

  public static void theMeterThatDoesNothingIsSharedByAll() {
    Meter meter = OpenTelemetry.noop().getMeter("one");
    StoreMetrics web = OpenTelemetryStoreMetrics.register(meter, "web");
    StoreMetrics shop = OpenTelemetryStoreMetrics.register(OpenTelemetry.noop().getMeter("two"), "shop");
    web.stockItems().set(Labels.of("shelf", "a"), 1);
    assertThat(shop).isNotSameAs(web);
  }
}
