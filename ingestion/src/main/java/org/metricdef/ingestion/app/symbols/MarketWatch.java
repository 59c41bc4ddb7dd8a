package org.metricdef.ingestion.app.symbols;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.market.rest.ExchangeInfoUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the exchange from time to time what its symbols are, and tells which of ours do not trade.
 */
public final class MarketWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MarketWatch.class);

  private static final Duration TICK = Duration.ofSeconds(1);

  /** The first pause after a failure; it doubles with each further one. */
  private static final Duration RETRY = Duration.ofMinutes(1);

  private static final Duration LONGEST_RETRY = Duration.ofHours(1);

  private final MarketSource source;
  private final MarketDirectory directory;
  private final MarketMetrics metrics;
  private final Duration every;
  private final Consumer<Set<String>> listed;
  private final TimeSource time;
  private final RandomGenerator random;
  private final Thread thread = new Thread(this::run, "exchange-info");

  /** Symbols came in of which the list says nothing: another may have more. */
  private volatile boolean askedFor;

  private volatile CarriedSymbols carried;
  private volatile SymbolConditions conditions = SymbolConditions.NONE;
  private volatile SortedSet<String> listedSince = new TreeSet<>();

  /**
   * A watch that asks nothing before {@link #start}.
   *
   * @param directory gets each new list; its first is in use already
   * @param carried the symbols that are carried at the start
   * @param every how long a list is used; each is replaced up to a tenth earlier, so that not all
   *     instances ask at once
   * @param listed receives carried symbols that a new list has and the one before had not
   * @param died receives what ended the thread before its time
   */
  public MarketWatch(
      MarketSource source,
      MarketDirectory directory,
      CarriedSymbols carried,
      MarketMetrics metrics,
      Duration every,
      Consumer<Set<String>> listed,
      TimeSource time,
      RandomGenerator random,
      Consumer<Throwable> died) {
    this.source = source;
    this.directory = directory;
    this.carried = carried;
    this.metrics = metrics;
    this.every = every;
    this.listed = listed;
    this.time = time;
    this.random = random;
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, failure) -> died.accept(failure));
    judge(directory.current());
    askedFor = carried.lacks(directory.current());
  }

  /** Begins to ask. */
  public void start() {
    thread.start();
  }

  /** Which configured symbols do not trade, by the newest list. */
  public SymbolConditions conditions() {
    return conditions;
  }

  /** Symbols that the choice gives by the newest list, and that only the next start carries. */
  public SortedSet<String> listedSince() {
    return listedSince;
  }

  /** Looks after these symbols from now on, and asks at once if the list lacks one of them. */
  public void carry(CarriedSymbols newer) {
    carried = newer;
    judge(directory.current());
    askedFor = newer.lacks(directory.current());
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    try {
      int failures = 0;
      long last = time.nanoTime();
      // A list that Kafka had kept may be due already.
      Duration pause = jittered(every).minus(source.age(directory.current()));
      while (true) {
        metrics.age(source.age(directory.current()));
        Duration left = pause.minus(time.since(last));
        if (left.compareTo(Duration.ZERO) > 0 && !askedFor) {
          time.sleep(left.compareTo(TICK) < 0 ? left.plusMillis(1) : TICK);
          continue;
        }
        askedFor = false;
        failures = refresh() ? 0 : failures + 1;
        last = time.nanoTime();
        pause = failures == 0 ? jittered(every) : retryPause(failures);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean refresh() throws InterruptedException {
    try {
      Markets newer = source.fresh(directory.current());
      use(newer);
      source.keep(newer);
      return true;
    } catch (ExchangeInfoUnavailableException unavailable) {
      LOG.warn(
          "the exchange does not say what its symbols are: {}; the list from before is used",
          unavailable.getMessage());
      source.keptAfter(directory.current()).ifPresent(this::use);
      return false;
    }
  }

  private void use(Markets newer) {
    Markets older = directory.current();
    directory.replace(newer);
    judge(newer);
    Set<String> appeared = carried.appeared(older, newer);
    if (!appeared.isEmpty()) {
      listed.accept(appeared);
    }
  }

  /** Finds out what a list says of our symbols, and tells what has changed. */
  private synchronized void judge(Markets markets) {
    SymbolConditions before = conditions;
    SymbolConditions now = SymbolConditions.of(carried.watched(markets), markets);
    conditions = now;
    metrics.conditions(now);
    metrics.age(source.age(markets));
    for (Map.Entry<String, SymbolCondition> each : now.of().entrySet()) {
      if (before.of().get(each.getKey()) != each.getValue()) {
        tell(each.getKey(), each.getValue(), markets);
      }
    }
    before.of().keySet().stream()
        .filter(symbol -> !now.of().containsKey(symbol))
        .forEach(symbol -> LOG.info("{} trades again, says the exchange", symbol));
    Set<String> seen = listedSince;
    SortedSet<String> since = carried.listedSince(markets);
    listedSince = since;
    since.stream()
        .filter(symbol -> !seen.contains(symbol))
        .forEach(symbol -> LOG.warn(
            "{} is listed since this run began, and configured; the next start carries it",
            symbol));
  }

  private static void tell(String symbol, SymbolCondition condition, Markets markets) {
    switch (condition) {
      case DELISTED ->
        LOG.error("{} is not listed by the exchange any more; the others go on", symbol);
      case RENAMED ->
        LOG.error(
            "{} is not listed by the exchange any more, and {} is of the same assets; the others"
                + " go on",
            symbol,
            SymbolCondition.successor(symbol, markets).orElse("?"));
      default -> LOG.warn("{} does not trade: {}", symbol, condition.label());
    }
  }

  private Duration jittered(Duration full) {
    return full.minus(full.dividedBy(1_000).multipliedBy(random.nextInt(100)));
  }

  private Duration retryPause(int failures) {
    Duration doubled = RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
    Duration pause = doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    return jittered(pause.compareTo(every) < 0 ? pause : every);
  }
}
