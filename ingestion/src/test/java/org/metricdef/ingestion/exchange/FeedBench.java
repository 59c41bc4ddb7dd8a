package org.metricdef.ingestion.exchange;

import io.prometheus.client.CollectorRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeSink;
import org.metricdef.testbed.exchange.SentTrade;

/** A feed over real sockets, and what it brought. */
final class FeedBench implements AutoCloseable {

  static final Duration LONG = Duration.ofMinutes(1);

  private static final int MAX_FRAME = 256 * 1024;

  final CollectorRegistry registry = new CollectorRegistry();
  final CompletableFuture<Throwable> end = new CompletableFuture<>();
  final BinanceFeed feed;

  private final Queue<Trade> trades = new ConcurrentLinkedQueue<>();

  FeedBench(Wanted wanted) {
    this(wanted, TimeSource.system());
  }

  FeedBench(Wanted wanted, TimeSource time) {
    this(wanted, time, item -> true);
  }

  /** A feed into a sink, beside which its trades are kept if the sink takes them. */
  FeedBench(Wanted wanted, TimeSource time, TradeSink sink) {
    feed = new BinanceFeed(
        wanted.settings(),
        new WebSocketTransport(MAX_FRAME),
        Listed.directory(wanted.symbols()),
        new TradeSink() {
          @Override
          public boolean offer(Trade trade) {
            boolean taken = sink.offer(trade);
            if (taken) {
              trades.add(trade);
            }
            return taken;
          }

          @Override
          public boolean hasRoom() {
            return sink.hasRoom();
          }
        },
        letter -> true,
        PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion"),
        time,
        new SplittableRandom(1),
        end::complete);
    feed.symbols(wanted.symbols());
  }

  /** A feed's settings, and the symbols that are wanted of it and listed. */
  record Wanted(StreamSettings settings, Set<String> symbols) {}

  /** What suits most: short pauses, and no watchdog that a test has not asked for. */
  static Wanted settings(String url, Set<String> symbols, int streamsPerLink) {
    return settings(url, symbols, streamsPerLink, Duration.ofHours(23));
  }

  static Wanted settings(
      String url, Set<String> symbols, int streamsPerLink, Duration rotateAfter) {
    StreamSettings settings = new StreamSettings(
        List.of(URI.create(url)),
        Duration.ofSeconds(10),
        Duration.ofMinutes(10),
        rotateAfter,
        new ReconnectSettings(
            Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(30), -1),
        streamsPerLink,
        200);
    return new Wanted(settings, symbols);
  }

  /** The trades received, each as the exchange knows it; one that came twice is there twice. */
  List<String> received() {
    return trades.stream().map(t -> t.symbol() + " " + t.sourceSequence()).toList();
  }

  static List<String> names(List<SentTrade> sent) {
    return sent.stream().map(t -> t.symbol() + " " + t.tradeId()).toList();
  }

  FeedBench start() {
    feed.start();
    return this;
  }

  /** Waits for something that comes to pass by itself; says how the feed stands if it does not. */
  void await(String what, BooleanSupplier holds) throws InterruptedException {
    Supplier<String> otherwise = () -> "not within a minute: " + what + "; " + feed.status();
    long start = System.nanoTime();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - start > LONG.toNanos()) {
        throw new AssertionError(otherwise.get());
      }
      Thread.sleep(5);
    }
  }

  @Override
  public void close() {
    try {
      if (!feed.stop(LONG)) {
        throw new AssertionError("the feed does not stop");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the feed stopped", stop);
    }
  }
}
