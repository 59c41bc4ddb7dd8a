package clients;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What a test does with a client.
 *
 * @param open makes a registry
 * @param register registers the set with a value of its base label
 * @param clear removes all metrics from a registry
 * @param unregister takes the metrics out of their registry
 * @param orders the number of orders that a registry shows, or NaN
 * @param stock the items in stock on shelf a or in all, or NaN
 */
record Api<R>(
    String name,
    Supplier<R> open,
    BiFunction<R, String, StoreMetrics> register,
    Consumer<R> clear,
    Consumer<StoreMetrics> unregister,
    ToDoubleFunction<R> orders,
    ToDoubleFunction<R> stock) {

  static List<Api<?>> all() {
    return List.of(simpleclient(), prometheusMetrics(), micrometer(), openTelemetry());
  }

  private static double sum(DoubleStream values) {
    OptionalDouble sum = values.reduce(Double::sum);
    return sum.orElse(Double.NaN);
  }

  private static Api<CollectorRegistry> simpleclient() {
    return new Api<>(
        "simpleclient",
        CollectorRegistry::new,
        (registry, base) -> PrometheusStoreMetrics.register(registry, base),
        CollectorRegistry::clear,
        metrics -> ((PrometheusStoreMetrics) metrics).unregister(),
        registry -> samples(registry, "store_orders_total"),
        registry -> samples(registry, "store_stock_items"));
  }

  private static double samples(CollectorRegistry registry, String name) {
    List<Collector.MetricFamilySamples> families =
        Collections.list(registry.metricFamilySamples());
    return sum(families.stream()
        .flatMap(family -> family.samples.stream())
        .filter(sample -> sample.name.equals(name))
        .mapToDouble(sample -> sample.value));
  }

  private static Api<PrometheusRegistry> prometheusMetrics() {
    return new Api<>(
        "prometheus-metrics",
        PrometheusRegistry::new,
        (registry, base) -> PrometheusMetricsStoreMetrics.register(registry, base),
        PrometheusRegistry::clear,
        metrics -> ((PrometheusMetricsStoreMetrics) metrics).unregister(),
        registry -> sum(registry.scrape("store_orders"::equals).stream()
            .flatMap(snapshot -> ((CounterSnapshot) snapshot).getDataPoints().stream())
            .mapToDouble(point -> point.getValue())),
        registry -> sum(registry.scrape("store_stock_items"::equals).stream()
            .flatMap(snapshot -> ((GaugeSnapshot) snapshot).getDataPoints().stream())
            .mapToDouble(point -> point.getValue())));
  }

  private static Api<MeterRegistry> micrometer() {
    return new Api<>(
        "micrometer",
        () -> new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        (registry, base) -> MicrometerStoreMetrics.register(registry, base),
        MeterRegistry::clear,
        metrics -> ((MicrometerStoreMetrics) metrics).unregister(),
        registry -> sum(registry.find("store_orders").counters().stream()
            .mapToDouble(counter -> counter.count())),
        registry -> sum(registry.find("store_stock_items").gauges().stream()
            .mapToDouble(gauge -> gauge.value())));
  }

  /** A provider of meters and what its instruments recorded. */
  private record Telemetry(SdkMeterProvider provider, InMemoryMetricReader reader) {

    static Telemetry open() {
      InMemoryMetricReader reader = InMemoryMetricReader.create();
      return new Telemetry(
          SdkMeterProvider.builder().registerMetricReader(reader).build(), reader);
    }

    double sum(String name) {
      Collection<MetricData> all = reader.collectAllMetrics();
      return Api.sum(all.stream()
          .filter(metric -> metric.getName().equals(name))
          .flatMap(metric -> metric.getData().getPoints().stream())
          .mapToDouble(Telemetry::value));
    }

    private static double value(PointData point) {
      return ((io.opentelemetry.sdk.metrics.data.DoublePointData) point).getValue();
    }
  }

  private static Api<Telemetry> openTelemetry() {
    return new Api<>(
        "opentelemetry",
        Telemetry::open,
        (telemetry, base) ->
            OpenTelemetryStoreMetrics.register(telemetry.provider().get("store"), base),
        telemetry -> {},
        metrics -> ((OpenTelemetryStoreMetrics) metrics).unregister(),
        telemetry -> telemetry.sum("store_orders"),
        telemetry -> telemetry.sum("store_stock_items"));
  }
}
