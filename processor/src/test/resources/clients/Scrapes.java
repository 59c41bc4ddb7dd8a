package clients;

import clients.StoreMetrics.CartLabels;
import clients.StoreMetrics.Payment;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.exporter.prometheus.PrometheusHttpServer;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.Timer;

/** The same calls over each client, and what the client's own exporter then shows. */
public final class Scrapes {

  private Scrapes() {}

  /** The texts by the names of the clients. */
  public static Map<String, String> all() throws IOException, InterruptedException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("simpleclient", simpleclient());
    texts.put("prometheus-metrics", prometheusMetrics());
    texts.put("micrometer", micrometer());
    texts.put("opentelemetry", openTelemetry());
    return texts;
  }

  @SuppressWarnings("discarded-handle") // The series of cartSeconds is only looked up.
  private static void use(StoreMetrics metrics) {
    for (String country : new String[] {"de", "fr"}) {
      for (String payment : new String[] {"card", "cash", "a \"b\"\\c"}) {
        metrics.ordersTotal().increment(Labels.of("country", country, "payment", payment));
      }
      metrics.ordersTotal().increment(Labels.of("payment", "card", "country", country), 2.5);
      metrics.checkoutSeconds().observe(Labels.of("country", country), 0.003);
      metrics.checkoutSeconds().observe(Labels.of("country", country), 0.06);
      metrics.checkoutSeconds().with(Labels.of("country", country)).observe(11);
    }
    Counter.Bound returned = metrics.ordersTotal().with(Labels.of("country", "it", "payment", "none"));
    for (int i = 0; i < 10; i++) {
      returned.increment();
    }
    metrics.ordersTotal().increment(Labels.of("country", "none", "payment", "none"), 0);
    metrics.stockItems().set(Labels.of("shelf", "a"), 7);
    metrics.stockItems().add(Labels.of("shelf", "a"), -2);
    metrics.stockItems().add(Labels.of("shelf", "b"), 1.5);
    metrics.stockItems().with(Labels.of("shelf", "c")).set(-1);
    metrics.stockItems().with(Labels.of("shelf", "c")).add(0.25);
    metrics.openCarts().add(3);
    metrics.openCarts().add(-1);
    metrics.orderItems().observe(1);
    metrics.orderItems().observe(10.5);
    metrics.orderItems().observe(1000);
    metrics.cartSeconds().with(Labels.of("country", "de"));
    useTimers(metrics);
    useOthers(metrics);
    useRecords(metrics);
  }

  private static void useTimers(StoreMetrics metrics) {
    Labels home = Labels.of("page", "home");
    metrics.answerSeconds().record(home, Duration.ofMillis(250));
    metrics.answerSeconds().record(home, Duration.ofSeconds(-1));
    metrics.answerSeconds().with(Labels.of("page", "cart")).record(Duration.ofSeconds(20));
    metrics.bareSeconds().record(Duration.ofMillis(1500));
    metrics.passedSeconds().run(home, () -> {});
    metrics.passedSeconds().time(home, () -> "done");
    try (Timer.Sample sample = metrics.passedSeconds().start(home)) {
      sample.labels(Labels.of("page", "cart"));
    }
    metrics.passedSeconds().with(home).start().close();
  }

  private static void useOthers(StoreMetrics metrics) {
    metrics.answerSizeBytes().observe(Labels.of("page", "home"), 300);
    metrics.answerSizeBytes().with(Labels.of("page", "home")).observe(200.5);
    metrics.readBytesTotal().increment(Labels.of("page", "home"), 4);
    metrics.waitingOrders().track(Labels.of("queue", "web"), () -> 7);
    metrics.waitingOrders().track(Labels.of("queue", "web"), () -> 8);
    metrics.waitingOrders().track(Labels.of("queue", "old"), () -> 9);
    metrics.waitingOrders().remove(Labels.of("queue", "old"));
    metrics.waitingOrders().trackWeakly(Labels.of("queue", "held"), "held", String::length);
    metrics.usedBytes().track(() -> 1024);
    metrics.leftOrdersTotal().track(Labels.of("queue", "web"), () -> 12);
    metrics.stockItems().set(Labels.of("shelf", "removed"), 1);
    metrics.stockItems().remove(Labels.of("shelf", "removed"));
    metrics.stockItems().initialise(Labels.of("shelf", "empty"));
  }

  private static void use(VersionMetrics metrics) {
    metrics.buildInfo().set(Labels.of("version", "1", "commit", "a"));
    metrics.buildInfo().set(Labels.of("version", "2", "commit", "b"));
  }

  private static void useRecords(StoreMetrics metrics) {
    CartLabels first = new CartLabels("de", Payment.CREDIT_CARD, true);
    metrics.cartsTotal().increment(first);
    metrics.cartsTotal().with(new CartLabels("fr", Payment.COINS, false)).increment(2);
    metrics.cartTimeSeconds().record(first, Duration.ofMillis(40));
  }

  private static String simpleclient() throws IOException {
    CollectorRegistry registry = new CollectorRegistry();
    use(PrometheusStoreMetrics.register(registry, "web"));
    use(PrometheusVersionMetrics.register(registry, "web"));
    StringWriter text = new StringWriter();
    TextFormat.write004(text, registry.metricFamilySamples());
    return text.toString();
  }

  private static String prometheusMetrics() throws IOException {
    PrometheusRegistry registry = new PrometheusRegistry();
    use(PrometheusMetricsStoreMetrics.register(registry, "web"));
    use(PrometheusMetricsVersionMetrics.register(registry, "web"));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(text, registry.scrape());
    return text.toString(StandardCharsets.UTF_8);
  }

  private static String micrometer() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    use(MicrometerStoreMetrics.register(registry, "web"));
    return registry.scrape();
  }

  private static String openTelemetry() throws IOException, InterruptedException {
    int port = freePort();
    PrometheusHttpServer server =
        PrometheusHttpServer.builder().setHost("localhost").setPort(port).build();
    try (SdkMeterProvider provider = SdkMeterProvider.builder().registerMetricReader(server).build()) {
      use(OpenTelemetryStoreMetrics.register(provider.get("store"), "web"));
      URI metrics = URI.create("http://localhost:%d/metrics".formatted(port));
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
