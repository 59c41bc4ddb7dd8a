package clients;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.metricdef.Labels;

/** Threads that remove series of a gauge and use them for the first time, all at once. */
public final class Races {

  private static final int THREADS = 8;
  private static final int SERIES = 300;

  private Races() {}

  /** The sum over all series by the names of the clients; each thread adds 1 to each series. */
  public static Map<String, Double> sums() throws Exception {
    Map<String, Double> sums = new LinkedHashMap<>();
    sums.put("simpleclient", simpleclient());
    sums.put("prometheus-metrics", prometheusMetrics());
    sums.put("micrometer", micrometer());
    sums.put("opentelemetry", openTelemetry());
    return sums;
  }

  private static void add(StoreMetrics metrics) throws Exception {
    atOnce((thread, shelf) -> {
      if (thread % 2 == 0) {
        metrics.stockItems().remove(shelf);
      } else {
        metrics.stockItems().add(shelf, 1);
      }
    });
    for (int series = 0; series < SERIES; series++) {
      // A series that was kept although the client has removed it would not be shown.
      metrics.stockItems().set(Labels.of("shelf", Integer.toString(series)), 0);
    }
    atOnce((thread, shelf) -> metrics.stockItems().add(shelf, 1));
  }

  private interface Use {
    void of(int thread, Labels shelf);
  }

  private static void atOnce(Use use) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      runs.add(threads.submit(() -> {
        for (int series = 0; series < SERIES; series++) {
          barrier.await();
          use.of(thread, Labels.of("shelf", Integer.toString(series)));
        }
        return null;
      }));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    threads.shutdown();
  }

  private static double simpleclient() throws Exception {
    CollectorRegistry registry = new CollectorRegistry();
    add(PrometheusStoreMetrics.register(registry, "web"));
    double sum = 0;
    for (int series = 0; series < SERIES; series++) {
      sum += registry.getSampleValue(
          "store_stock_items",
          new String[] {"service", "shelf"},
          new String[] {"web", Integer.toString(series)});
    }
    return sum;
  }

  private static double prometheusMetrics() throws Exception {
    PrometheusRegistry registry = new PrometheusRegistry();
    add(PrometheusMetricsStoreMetrics.register(registry, "web"));
    return registry.scrape("store_stock_items"::equals).stream()
        .flatMap(snapshot -> ((GaugeSnapshot) snapshot).getDataPoints().stream())
        .mapToDouble(GaugeSnapshot.GaugeDataPointSnapshot::getValue)
        .sum();
  }

  private static double micrometer() throws Exception {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    add(MicrometerStoreMetrics.register(registry, "web"));
    return registry.find("store_stock_items").gauges().stream()
        .mapToDouble(gauge -> gauge.value())
        .sum();
  }

  private static double openTelemetry() throws Exception {
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder().registerMetricReader(reader).build()) {
      add(OpenTelemetryStoreMetrics.register(provider.get("store"), "web"));
      return reader.collectAllMetrics().stream()
          .filter(metric -> metric.getName().equals("store_stock_items"))
          .flatMap(metric -> metric.getDoubleGaugeData().getPoints().stream())
          .filter(point -> point.getAttributes().get(AttributeKey.stringKey("shelf")) != null)
          .mapToDouble(point -> point.getValue())
          .sum();
    }
  }
}
