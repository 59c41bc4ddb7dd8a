package org.metricdef.ingestion.exchange;

import io.prometheus.client.CollectorRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.TradeDecoder;

/** One link on a bench: its time, its peers and its tasks move when the test says so. */
final class LinkBench {

  static final Set<String> SYMBOLS = Set.of("BTCUSDT");

  /** Longer than any pause, and than the pace of requests; shorter than any watchdog. */
  static final Duration MOMENT = Duration.ofSeconds(2);

  final CollectorRegistry registry = new CollectorRegistry();
  final ManualTime time = new ManualTime();
  final ScriptedTransport transport = new ScriptedTransport();
  final QueuedTasks tasks = new QueuedTasks();
  final AttemptBudget budget = new AttemptBudget(AttemptBudget.MOST);
  final Reconnections reconnections = new Reconnections();
  final List<Record> taken = new ArrayList<>();
  final Link link;
  FrameHandler handler;

  private boolean room = true;
  private boolean faulty;

  LinkBench() {
    this(-1);
  }

  LinkBench(int maxReconnects) {
    this(maxReconnects, Dataset.BINANCE_TRADES);
  }

  LinkBench(int maxReconnects, Dataset dataset) {
    this.link = link(
        maxReconnects,
        dataset,
        PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion"));
  }

  LinkBench(IngestionMetrics metrics) {
    this.link = link(-1, Dataset.BINANCE_TRADES, metrics);
  }

  private Link link(int maxReconnects, Dataset dataset, IngestionMetrics metrics) {
    StreamSettings settings = new StreamSettings(
            List.of(URI.create("ws://a"), URI.create("ws://b")),
            Duration.ofSeconds(1),
            Duration.ofMinutes(10),
            Duration.ofHours(4),
            new ReconnectSettings(
                Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofHours(1), maxReconnects))
        .withDataset(dataset);
    StreamMetrics measured = new StreamMetrics(metrics, time);
    measured.symbols(SYMBOLS);
    handler = new FrameHandler(
        new TradeDecoder(
            Listed.directory("BTCUSDT", "DOGEUSDT"), dataset, TimestampUnit.MILLISECOND),
        dataset.kind(),
        this::take,
        this::take,
        measured,
        time);
    return new Link(new LinkParts(
        settings,
        transport,
        handler,
        () -> room,
        measured,
        time,
        new Random(1),
        budget,
        reconnections,
        tasks,
        () -> {}));
  }

  private boolean take(Record item) {
    if (faulty) {
      throw new IllegalStateException("a fault");
    }
    if (room) {
      taken.add(item);
    }
    return room;
  }

  static Set<String> symbols(int number) {
    return IntStream.range(0, number).mapToObj(i -> "S" + i + "USDT").collect(Collectors.toSet());
  }

  void room(boolean there) {
    room = there;
  }

  /** From now on, taking anything ends in an exception. */
  void breakSink() {
    faulty = true;
  }

  /** Lets a moment pass, and does one step. */
  void step() {
    time.pass(MOMENT);
    link.step();
  }

  /** The same with tasks run before. */
  void stepWithTasks() {
    tasks.runAll();
    step();
  }

  /** Steps until the link is in a state. */
  LinkBench until(LinkState wanted) {
    for (int i = 0; link.state() != wanted; i++) {
      if (i == 30) {
        throw new AssertionError("is " + link.state() + ", and does not come to " + wanted);
      }
      stepWithTasks();
    }
    return this;
  }

  /** Brings the link from nothing to a state. */
  LinkBench at(LinkState state) {
    if (state != LinkState.IDLE) {
      link.symbols(SYMBOLS);
    }
    switch (state) {
      case IDLE -> {}
      case CONNECTING -> step();
      case SUBSCRIBING -> {
        transport.then(peer -> peer.be(ScriptedPeer.Manner.MUTE));
        until(state);
      }
      case STREAMING -> {
        transport.thenOpen();
        until(state);
      }
      case REPLACING -> {
        at(LinkState.STREAMING);
        transport.last().announceShutdown();
        step();
      }
      case WAITING -> until(state);
      case WAITING_FOR_ROOM -> {
        at(LinkState.STREAMING);
        room = false;
        transport.last().trade("BTCUSDT", 1);
        step();
      }
      case CLOSED -> link.close();
    }
    return this;
  }

  /** Takes every attempt that is left. */
  void exhaustBudget() {
    while (budget.tryTake(time.nanoTime())) {
      continue;
    }
  }

  double reconnects(String reason) {
    return Samples.sum(registry, "k2_binance_reconnects_total", Map.of("reason", reason));
  }
}
