package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.trade.DeadLetterSink;
import org.metricdef.ingestion.trade.TradeDecoder;
import org.metricdef.ingestion.trade.TradeSink;

/**
 * The trades of Binance's spot market, over as many links as the symbols need. One thread steps all
 * links. Opening and closing, which wait, run on threads of their own. Frames are handled on the
 * thread of their connection.
 */
public final class BinanceFeed implements TradeFeed {

  private static final long TICK_MILLIS = 100;

  private final StreamSettings settings;
  private final StreamMetrics metrics;
  private final FrameHandler handler;
  private final LinkParts parts;
  private final Thread worker;
  private final Semaphore wake = new Semaphore(0);
  private final Reconnections reconnections = new Reconnections();
  private final ExecutorService tasks = Executors.newCachedThreadPool(BinanceFeed::taskThread);
  private final List<Link> links = new ArrayList<>(); // the worker's own

  /** Symbols whose connections are to be replaced. */
  private final Queue<String> silent = new ConcurrentLinkedQueue<>();

  private volatile LinkPlan plan = LinkPlan.EMPTY;
  private volatile Standing standing = Standing.NONE;
  private volatile boolean stopping;

  /**
   * A feed that does nothing before {@link #start}.
   *
   * @param directory what the symbols are
   * @param trades where trades go
   * @param deadLetters where frames go that are not valid trades
   * @param ended receives the reason when the feed gives up, on the feed's thread; it is not called
   *     when the feed is stopped
   */
  public BinanceFeed(
      StreamSettings settings,
      StreamTransport transport,
      MarketDirectory directory,
      TradeSink trades,
      DeadLetterSink deadLetters,
      IngestionMetrics metrics,
      TimeSource time,
      RandomGenerator random,
      Consumer<Throwable> ended) {
    this.settings = settings;
    this.metrics = new StreamMetrics(metrics, time);
    this.handler = new FrameHandler(
        new TradeDecoder(directory, settings.dataset(), settings.timestamps()),
        settings.dataset().kind(),
        trades,
        deadLetters,
        this.metrics,
        time);
    this.parts = new LinkParts(
        settings,
        transport,
        handler,
        () -> trades.hasRoom() && deadLetters.hasRoom(),
        this.metrics,
        time,
        random,
        new AttemptBudget(settings.attempts()),
        reconnections,
        tasks,
        wake::release);
    this.worker = new Thread(this::run, "exchange");
    worker.setDaemon(true);
    worker.setUncaughtExceptionHandler((thread, failure) -> ended.accept(failure));
  }

  @Override
  public void start() {
    worker.start();
  }

  @Override
  public synchronized void symbols(Set<String> wanted) {
    metrics.symbols(wanted);
    plan = plan.with(wanted, settings.streamsPerLink());
    wake.release();
  }

  @Override
  public void renew(Set<String> symbols) {
    silent.addAll(symbols);
    wake.release();
  }

  @Override
  public Set<String> streaming() {
    Set<String> all = new HashSet<>();
    standing.streaming().forEach(all::addAll);
    return all;
  }

  @Override
  public FeedStatus status() {
    FrameHandler.Counts counts = handler.counts();
    Standing now = standing;
    LinkPlan wanted = plan;
    int streams = wanted.links().stream().mapToInt(Set::size).sum();
    return new FeedStatus(
        now.connected(),
        wanted.size(),
        now.urls(),
        reconnections.count(),
        counts.trades(),
        counts.refused(),
        counts.dropped(),
        reconnections.last(),
        now.confirmed(),
        Math.max(0, streams - now.confirmed()));
  }

  @Override
  public boolean stop(Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    stopping = true;
    wake.release();
    worker.join(Math.max(1, timeout.toMillis()));
    if (worker.isAlive()) {
      return false;
    }
    tasks.shutdown();
    return tasks.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private void run() {
    try {
      while (!stopping) {
        follow(plan);
        renewSilent();
        stepAll();
        stand();
        if (wake.tryAcquire(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      links.forEach(Link::close);
      stand();
    }
  }

  private void follow(LinkPlan wanted) {
    for (int i = 0; i < wanted.links().size(); i++) {
      if (i == links.size()) {
        links.add(new Link(parts));
      }
      links.get(i).symbols(wanted.links().get(i));
    }
  }

  private void renewSilent() {
    for (String symbol = silent.poll(); symbol != null; symbol = silent.poll()) {
      for (Link link : links) {
        link.renew(symbol);
      }
    }
  }

  private void stepAll() {
    boolean moved = true;
    while (moved && !stopping) {
      moved = false;
      for (Link link : links) {
        moved |= link.step();
      }
    }
  }

  /** Publishes how the links stand, for status and metrics. */
  private void stand() {
    Standing now = Standing.of(links);
    standing = now;
    metrics.connection(now.connected() >= plan.size(), now.oldest(), now.longestPause());
    metrics.subscribed(now.confirmed());
    handler.freshness().ifPresent(metrics::freshness);
  }

  private static Thread taskThread(Runnable task) {
    Thread thread = new Thread(task, "exchange-connection");
    thread.setDaemon(true);
    return thread;
  }

  /** How the links stood after the last step. */
  private record Standing(
      int connected,
      int confirmed,
      List<String> urls,
      List<Set<String>> streaming,
      Duration oldest,
      Duration longestPause) {

    static final Standing NONE = of(List.of());

    static Standing of(List<Link> links) {
      return new Standing(
          (int) links.stream().filter(link -> link.state().isConnected()).count(),
          links.stream().mapToInt(Link::confirmed).sum(),
          links.stream().map(Link::url).distinct().toList(),
          links.stream().map(Link::streaming).toList(),
          longest(links.stream().map(Link::age).toList()),
          longest(links.stream().map(Link::pause).toList()));
    }

    private static Duration longest(List<Duration> durations) {
      return durations.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
  }
}
