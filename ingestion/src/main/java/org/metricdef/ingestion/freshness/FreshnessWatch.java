package org.metricdef.ingestion.freshness;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.metricdef.ingestion.BackgroundWork;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.sequence.SymbolStanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether the exchange has made trades of a symbol of which nothing comes.
 * What did not come is asked for by id. If the stream stays silent, another connection is opened
 * for it, and the symbol is named.
 */
public final class FreshnessWatch implements SilenceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(FreshnessWatch.class);

  /** Two looks find a trade that is missing, two more that the stream is silent: 3 minutes. */
  private static final Duration EVERY = Duration.ofMinutes(1);

  /** The same where a look each minute would use more than a twentieth: 4 minutes. */
  private static final Duration SELDOM = Duration.ofSeconds(90);

  private static final double MOST_OF_ALLOWANCE = 0.05;

  /** While a stream is suspected, and after a look that failed. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final Duration FAILURE_LOG_EVERY = Duration.ofMinutes(5);
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Tickers tickers;
  private final Streams streams;
  private final RequestBudget budget;
  private final FreshnessMetrics metrics;
  private final TimeSource time;
  private final RateLimit failureLog;
  private final BackgroundWork work;
  private final Map<String, SymbolWatch> watches = new HashMap<>();
  private Set<String> streamedBefore = Set.of();
  private volatile SortedMap<String, FreshnessStatus.Silence> silent = new TreeMap<>();
  private volatile long tickersNanos;

  /**
   * A watch that asks nothing before {@link #start}.
   *
   * @param urls of the exchange's REST servers
   * @param budget what may be asked of the exchange, by others too
   * @param died receives what ended the thread before its time
   */
  public FreshnessWatch(
      List<URI> urls,
      RequestBudget budget,
      Streams streams,
      IngestionMetrics metrics,
      TimeSource time,
      Consumer<Throwable> died) {
    this(
        new BinanceTickers(urls, budget, new FreshnessMetrics(metrics), time),
        budget,
        streams,
        metrics,
        time,
        died);
  }

  FreshnessWatch(
      Tickers tickers,
      RequestBudget budget,
      Streams streams,
      IngestionMetrics metrics,
      TimeSource time,
      Consumer<Throwable> died) {
    this.tickers = tickers;
    this.budget = budget;
    this.streams = streams;
    this.metrics = new FreshnessMetrics(metrics);
    this.time = time;
    this.failureLog = new RateLimit(time, FAILURE_LOG_EVERY);
    this.tickersNanos = time.nanoTime();
    this.work = new BackgroundWork("freshness", this::run, died);
  }

  @Override
  public void start() {
    work.start();
  }

  @Override
  public FreshnessStatus status() {
    return new FreshnessStatus(silent, time.since(tickersNanos));
  }

  @Override
  public void close() {
    work.close();
  }

  private void run() {
    try {
      while (true) {
        Duration pause = look();
        long since = time.nanoTime();
        for (Duration left = pause; left.toNanos() > 0; left = pause.minus(time.since(since))) {
          metrics.age(time.since(tickersNanos));
          time.sleep(left.compareTo(TICK) < 0 ? left.plusMillis(1) : TICK);
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once. Returns the pause before the next look. */
  Duration look() throws InterruptedException {
    Set<String> symbols = streams.standings().keySet();
    if (symbols.isEmpty()) {
      forget(symbols);
      // There is nothing that a ticker could tell.
      tickersNanos = time.nanoTime();
      return EVERY;
    }
    Map<String, Long> lastIds;
    try {
      lastIds = tickers.lastIds(symbols);
    } catch (TickersUnavailableException unavailable) {
      failureLog
          .tryPass()
          .ifPresent(heldBack -> LOG.warn(
              "the exchange does not say which trades are the newest: {}; silent symbols are not"
                  + " found meanwhile; again in {} s; {} more such lines were left out",
              unavailable.getMessage(),
              SOON.toSeconds(),
              heldBack));
      return SOON;
    }
    tickersNanos = time.nanoTime();
    judge(lastIds);
    boolean suspected =
        watches.values().stream().anyMatch(watch -> watch.state() == Freshness.ASKED);
    return suspected ? SOON : every(symbols.size());
  }

  private Duration every(int symbols) {
    double share = (double) tickers.weight(symbols) / budget.weightPerMinute();
    return share <= MOST_OF_ALLOWANCE ? EVERY : SELDOM;
  }

  private void judge(Map<String, Long> lastIds) {
    // Read after the tickers, so that what came while they were on their way counts.
    Map<String, SymbolStanding> standings = streams.standings();
    Set<String> streaming = streams.streaming();
    forget(standings.keySet());
    Set<String> renew = new TreeSet<>();
    standings.forEach((symbol, standing) -> {
      SymbolWatch watch =
          watches.computeIfAbsent(symbol, any -> new SymbolWatch(standing, time.nanoTime()));
      Long lastId = lastIds.get(symbol);
      if (!streaming.contains(symbol) || !streamedBefore.contains(symbol)) {
        watch.interrupted();
      }
      if (streaming.contains(symbol)) {
        Freshness before = watch.state();
        SymbolWatch.Action action = SymbolWatch.Action.NOTHING;
        if (lastId == null) {
          watch.nothingNew();
        } else {
          action = watch.look(standing, lastId, time.nanoTime());
        }
        act(symbol, action, renew);
        tell(symbol, before, watch, standing);
      }
    });
    streamedBefore = streaming;
    publish(standings);
    if (!renew.isEmpty()) {
      streams.renew(renew);
    }
  }

  private void act(String symbol, SymbolWatch.Action action, Set<String> renew) {
    if (action != SymbolWatch.Action.NOTHING) {
      streams.catchUp(symbol);
    }
    if (action == SymbolWatch.Action.ASK_AND_RENEW) {
      renew.add(symbol);
    }
  }

  private void tell(String symbol, Freshness before, SymbolWatch watch, SymbolStanding standing) {
    if (watch.state() == before) {
      return;
    }
    switch (watch.state()) {
      case ASKED ->
        LOG.info(
            "{}: the exchange has made trades up to {}, and {} is the last that came; the others"
                + " are asked for by id",
            symbol,
            watch.lastId(),
            standing.newest());
      case SILENT -> {
        metrics.silent(symbol);
        LOG.error(
            "{}: nothing comes of its stream, while the exchange's ticker has trade {}; the last"
                + " that came is {}; another connection is opened for it, and what is missing is"
                + " asked for by id",
            symbol,
            watch.lastId(),
            standing.newest());
      }
      case FRESH -> {
        if (before == Freshness.SILENT) {
          metrics.heard(symbol);
          LOG.info("{}: its stream is silent no more", symbol);
        }
      }
    }
  }

  /** Watches symbols no more that are not open here. */
  private void forget(Set<String> open) {
    for (String symbol : Set.copyOf(watches.keySet())) {
      if (!open.contains(symbol)) {
        watches.remove(symbol);
        if (silent.containsKey(symbol)) {
          metrics.heard(symbol);
        }
      }
    }
    if (open.isEmpty()) {
      silent = new TreeMap<>();
    }
  }

  private void publish(Map<String, SymbolStanding> standings) {
    SortedMap<String, FreshnessStatus.Silence> now = new TreeMap<>();
    watches.forEach((symbol, watch) -> {
      SymbolStanding standing = standings.get(symbol);
      if (watch.state() == Freshness.SILENT && standing != null) {
        now.put(
            symbol,
            new FreshnessStatus.Silence(
                watch.lastId(), standing.newest(), watch.lasting(time.nanoTime())));
      }
    });
    silent = now;
  }
}
