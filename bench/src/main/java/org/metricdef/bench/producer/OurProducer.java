package org.metricdef.bench.producer;

import io.prometheus.client.CollectorRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.app.IngestionService;
import org.metricdef.ingestion.app.Settings;
import org.metricdef.ingestion.app.Snapshot;
import org.metricdef.ingestion.app.symbols.SymbolChoice;
import org.metricdef.ingestion.app.symbols.SymbolsMode;
import org.metricdef.ingestion.exchange.ReconnectSettings;
import org.metricdef.ingestion.exchange.StreamSettings;
import org.metricdef.ingestion.holes.RetrySchedule;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.sequence.HistoryPlan;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** The producer as it is, in a JVM of its own: from the socket to committed transactions. */
public final class OurProducer {

  /** Partitions of the topic, and so transactions that are under way at once. */
  static final int SHARDS = 6;

  private OurProducer() {}

  /**
   * Runs until all trades are committed, and says what was measured.
   *
   * @param args the Kafka cluster, the exchange's port, the symbols, the trades to wait for, how
   *     many of them are warm-up, {@code metrics}, {@code none} or {@code turns}, and the
   *     milliseconds of a turn, or else between two looks at the heap, 0 for none
   */
  public static void main(String[] args) throws Exception {
    Forked.endWithStarter();
    Commits commits = new Commits(Long.parseLong(args[3]), Long.parseLong(args[4]));
    CollectorRegistry registry = new CollectorRegistry();
    IngestionMetrics real =
        PrometheusIngestionMetrics.register(registry, "market-data", "bench", "ingestion");
    SwitchedMetrics switched = new SwitchedMetrics(real);
    IngestionMetrics metrics = switch (args[5]) {
      case "metrics" -> real;
      case "none" -> NoMetrics.create();
      default -> switched.metrics();
    };
    Set<String> symbols = Set.of(args[2].split(","));
    // It trades nothing, and only says what the symbols are.
    try (SimulatedExchange lists = SimulatedExchange.start(new TradeSimulator(1, symbols, 0));
        IngestionService service = IngestionService.prepare(
            settings(
                args[0],
                URI.create("ws://127.0.0.1:" + args[1]),
                symbols,
                URI.create(lists.restUrl())),
            registry,
            metrics,
            commits)) {
      service.start();
      Duration each = Duration.ofMillis(Long.parseLong(args[6]));
      if (args[5].equals(Turns.SAID)) {
        Turns turns = new Turns(switched, () -> service.snapshot().received(), each);
        takeTurns(service, turns, Long.parseLong(args[3]), Long.parseLong(args[4]));
      } else {
        HeapWatch.start(each.toMillis());
      }
      commits.await();
      commits.tell();
      requireUndisturbed(service.snapshot());
    }
    Forked.say("cpu_in_all", Forked.cpuSeconds());
  }

  private static void takeTurns(IngestionService service, Turns turns, long trades, long warmUp)
      throws InterruptedException {
    while (service.snapshot().received() < warmUp) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    for (Turns.Pair pair : turns.until(trades)) {
      Forked.say(Turns.SAID, pair);
    }
  }

  /** A run that was cut, or repaired something, has measured something else. */
  private static void requireUndisturbed(Snapshot snapshot) {
    if (snapshot.stream().reconnects() > 0 || snapshot.sequence().counts().gaps() > 0) {
      throw new IllegalStateException("the run was disturbed: " + snapshot);
    }
  }

  static Settings settings(String cluster, URI url, Set<String> symbols, URI rest) {
    StreamSettings stream = new StreamSettings(
        List.of(url),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofHours(4),
        new ReconnectSettings(
            Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(30), 0));
    return new Settings(
        new Settings.Identity("market-data", "bench", "ingestion"),
        stream,
        new Settings.Listing(
            new SymbolChoice(symbols, Set.of()), SymbolsMode.REFUSE, Duration.ofHours(24)),
        new KafkaCluster(cluster, new Properties()),
        SHARDS,
        new Settings.Group("bench-" + UUID.randomUUID(), Optional.empty(), Duration.ofMillis(5)),
        // There is no history, for nothing is left out.
        new Settings.Repair(
            List.of(rest),
            TimestampUnit.MILLISECOND,
            4800,
            200_000,
            Duration.ofMinutes(1),
            RetrySchedule.DEFAULT),
        HistoryPlan.NONE,
        new Settings.Http("127.0.0.1", 0),
        100_000,
        0,
        Duration.ofMinutes(1),
        Duration.ofSeconds(30));
  }
}
