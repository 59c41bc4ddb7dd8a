package org.metricdef.ingestion.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.ingestion.app.IngestionService;
import org.metricdef.ingestion.app.Runs;
import org.metricdef.ingestion.app.Settings;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/**
 * A real Prometheus scrapes a real producer, and answers every expression of the alerts and the
 * dashboard. Run by ci/check-ops, which brings the program and names it.
 */
class PrometheusCheck {

  private static final Set<String> SYMBOLS = Set.of("BTCUSDT", "ETHUSDT", "BNBUSDT");

  /** Four trades a millisecond would be a load test; this is a busy day. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** Panels that show something whenever a producer runs. */
  private static final Set<String> CORE = Set.of(
      "Instances up",
      "Connected",
      "Received",
      "Acknowledged",
      "Received and acknowledged",
      "Busiest symbols",
      "Behind the exchange",
      "Repairs",
      "Share of the symbols",
      "Time to acknowledgement",
      "Silence and age of the connection");

  @TempDir
  private Path folder;

  @Test
  void everyExpressionIsAnswered() throws Exception {
    ExchangeOptions pace = ExchangeOptions.DEFAULTS.withPace((previous, next) -> PAUSE_NANOS);
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        SimulatedExchange exchange =
            SimulatedExchange.start(new TradeSimulator(3, SYMBOLS, 1_000_000), pace);
        IngestionService service = producer(broker, exchange);
        RealPrometheus prometheus = RealPrometheus.start(
            System.getProperty("prometheus"), folder, service.address().getAuthority())) {
      service.start();
      Runs.await("Prometheus is ready", prometheus::isReady);
      long from = System.currentTimeMillis() / 1000;
      // The last that comes to pass: received, published, acknowledged, and scraped twice.
      Runs.await(
          "acknowledgements are scraped",
          () -> prometheus.hasData("rate(k2_kafka_messages_produced_total[10s]) > 0"));

      List<String> problems = new ArrayList<>();
      for (OpsFiles.Expression panel : OpsFiles.dashboard()) {
        var answer = prometheus.query(panel.filledIn());
        if (answer.statusCode() != 200) {
          problems.add(panel.place() + ": " + answer.body());
        } else if (isDue(panel) && !prometheus.hasData(panel.filledIn())) {
          problems.add(panel.place() + " shows nothing: " + panel.filledIn());
        }
      }
      assertThat(problems).isEmpty();
      Runs.await("every alert is evaluated", () -> !rules(prometheus).contains("\"unknown\""));
      assertThat(rules(prometheus))
          .contains("\"IngestionDown\"")
          .doesNotContain("\"health\":\"err\"");

      String picture = System.getProperty("ops.picture");
      if (picture != null) {
        draw(broker, prometheus, from, Path.of(picture));
      }
    }
  }

  /** Whether it has to show something. */
  private static boolean isDue(OpsFiles.Expression panel) {
    return CORE.contains(panel.place());
  }

  /** A quiet stretch, a broker that goes away and comes back, a quiet stretch. */
  private static void draw(EmbeddedBroker broker, RealPrometheus prometheus, long from, Path file)
      throws Exception {
    TimeUnit.SECONDS.sleep(25);
    broker.stop();
    TimeUnit.SECONDS.sleep(10);
    broker.startAgain();
    TimeUnit.SECONDS.sleep(40);
    Map<String, List<OpsFiles.Expression>> panels = new TreeMap<>();
    for (OpsFiles.Expression each : OpsFiles.dashboard()) {
      panels.computeIfAbsent(each.place(), title -> new ArrayList<>()).add(each);
    }
    OperationsPicture.write(
        prometheus,
        List.of(
            panel(panels, "Received and acknowledged", "trades/s", "received", "acknowledged"),
            panel(panels, "Time to acknowledgement", "s", "p50", "p99")),
        from + 10,
        System.currentTimeMillis() / 1000,
        file);
  }

  private static OperationsPicture.Panel panel(
      Map<String, List<OpsFiles.Expression>> panels, String title, String unit, String... legends) {
    Map<String, String> series = new TreeMap<>();
    for (int i = 0; i < legends.length; i++) {
      series.put(legends[i], panels.get(title).get(i).filledIn());
    }
    return new OperationsPicture.Panel(title, unit, series);
  }

  private static IngestionService producer(EmbeddedBroker broker, SimulatedExchange exchange)
      throws Exception {
    Settings settings = Runs.settings(
        broker,
        exchange.url(),
        "--rest-url",
        exchange.restUrl(),
        "--symbols",
        String.join(",", SYMBOLS),
        "--progress-every",
        "0");
    CollectorRegistry registry = new CollectorRegistry();
    return IngestionService.prepare(
        settings, registry, PrometheusIngestionMetrics.register(registry, "s", "test", "c"));
  }

  private static String rules(RealPrometheus prometheus) {
    try {
      return prometheus.rules();
    } catch (java.io.IOException gone) {
      throw new AssertionError(gone);
    }
  }
}
