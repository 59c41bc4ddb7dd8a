package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.trade.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The histories that are wanted from before the first live trades, of all symbols of this instance.
 * Safe for use by several threads.
 */
public final class Histories {

  private static final Logger LOG = LoggerFactory.getLogger(Histories.class);

  /**
   * What a symbol lacks that has trades in Kafka counts as the rest of its history if the last of
   * them is older than this. A shorter absence is a gap like any other.
   */
  private static final Duration REST_OF_HISTORY = Duration.ofHours(1);

  private final HistoryPlan plan;
  private final Optional<AggregateTrades> aggregates;
  private final HistoryMetrics metrics;
  private final TimeSource time;
  private final Set<Backfill> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong filled = new AtomicLong();
  private final Set<String> told = new HashSet<>();
  private volatile long beganNanos;
  private volatile long lastNanos;

  /**
   * No history is under way.
   *
   * @param aggregates where the beginnings are looked for; empty if the exchange has none of this
   *     kind of trade, so that no time can be looked for
   */
  public Histories(
      HistoryPlan plan,
      Optional<AggregateTrades> aggregates,
      IngestionMetrics metrics,
      TimeSource time) {
    this.plan = plan;
    this.aggregates = aggregates;
    this.metrics = new HistoryMetrics(metrics);
    this.time = time;
    this.beganNanos = time.nanoTime();
    this.lastNanos = beganNanos;
    this.metrics.underWay(0);
  }

  /**
   * The history of a symbol that begins now here.
   *
   * @param from where the symbol goes on; empty if it has no trade in Kafka
   */
  public Backfill of(String symbol, Optional<Place> from) {
    Optional<Beginning> wanted = plan.of(symbol);
    if (wanted.isEmpty()) {
      return Backfill.none(symbol, time);
    }
    if (from.isEmpty()) {
      return begun(new Backfill(symbol, BackfillState.SEEKING, wanted, Optional.of(this), time));
    }
    tell(symbol, from.get());
    if (!isRestOfHistory(from.get())) {
      return Backfill.none(symbol, time);
    }
    Backfill rest = new Backfill(symbol, BackfillState.FILLING, wanted, Optional.of(this), time);
    rest.goOn(from.get().next());
    return begun(rest);
  }

  /** How they stand now. */
  public HistoryStatus status() {
    List<Backfill> underWay = open.stream()
        .filter(each -> each.isUnderWay() && each.state() != BackfillState.QUIET)
        .toList();
    int quiet =
        (int) open.stream().filter(each -> each.state() == BackfillState.QUIET).count();
    long left = underWay.stream().mapToLong(Backfill::left).sum();
    boolean none = underWay.isEmpty();
    return new HistoryStatus(
        underWay.stream().map(Backfill::symbol).toList(),
        quiet,
        left,
        filled.get(),
        none ? Duration.ZERO : time.since(lastNanos),
        none ? Optional.empty() : timeFor(left));
  }

  BeginningSearch search(String symbol, Beginning wanted, TradeHistory history, int historyWeight) {
    return new BeginningSearch(symbol, wanted, aggregates, history, historyWeight);
  }

  /** A trade of a history is with its sink. */
  void filled() {
    filled.incrementAndGet();
    lastNanos = time.nanoTime();
    metrics.filled();
  }

  /** A history has come to another state. */
  void changed() {
    lastNanos = time.nanoTime();
    metrics.underWay(status().underWay().size());
  }

  void closed(Backfill backfill) {
    open.remove(backfill);
    metrics.underWay(status().underWay().size());
  }

  private synchronized Backfill begun(Backfill backfill) {
    if (status().underWay().isEmpty()) {
      beganNanos = time.nanoTime();
      filled.set(0);
    }
    open.add(backfill);
    changed();
    return backfill;
  }

  private boolean isRestOfHistory(Place place) {
    long ageMicros = time.epochMicros() - place.lastMicros();
    return place.lastMicros() > 0 && ageMicros > REST_OF_HISTORY.toNanos() / 1_000;
  }

  private Optional<Duration> timeFor(long left) {
    long done = filled.get();
    return done == 0 || left == 0
        ? Optional.empty()
        : Optional.of(
            Duration.ofMillis((long) ((double) time.since(beganNanos).toMillis() * left / done)));
  }

  private synchronized void tell(String symbol, Place place) {
    if (told.add(symbol)) {
      LOG.info(
          "{} has trades in Kafka and goes on with id {}: --from-id and --from-time change nothing"
              + " for it",
          symbol,
          place.next());
    }
  }
}
