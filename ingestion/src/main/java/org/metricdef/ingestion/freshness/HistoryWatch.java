package org.metricdef.ingestion.freshness;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.BackgroundWork;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.sequence.SymbolStanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches streams of trades that no ticker tells of. It asks the exchange's history of each symbol
 * from the next id on: when its stream has begun, or any connection was replaced, and then in turn.
 * So what a stream has left out comes within that time. Where the history had what an unbroken
 * stream did not bring, another connection is opened for the symbol.
 *
 * <p>No symbol is ever called silent: such trades are rare, and that none comes says nothing.
 */
public final class HistoryWatch implements SilenceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryWatch.class);

  /** How often each symbol is asked for, where the allowance is enough for that. */
  static final Duration EVERY = Duration.ofMinutes(15);

  /** Well above what a frame takes to come. */
  static final Duration GRACE = Duration.ofSeconds(30);

  /** Of the allowance, for all symbols together. */
  private static final double MOST_OF_ALLOWANCE = 0.1;

  private static final Duration TICK = Duration.ofSeconds(1);

  private final Streams streams;
  private final LongSupplier reconnections;
  private final long pauseNanos;
  private final TimeSource time;
  private final BackgroundWork work;
  private final Map<String, HistoryLook> looks = new HashMap<>();
  private long askedNanos;
  private long reconnectionsBefore;

  /**
   * A watch that asks nothing before {@link #start}.
   *
   * @param weight what one request to the history uses of the allowance
   * @param budget what may be asked of the exchange, by others too
   * @param reconnections how many connections were followed by another so far: one may have been
   *     away
   *     for less than the time between two looks
   * @param died receives what ended the thread before its time
   */
  public HistoryWatch(
      int weight,
      RequestBudget budget,
      Streams streams,
      LongSupplier reconnections,
      TimeSource time,
      Consumer<Throwable> died) {
    this.streams = streams;
    this.reconnections = reconnections;
    double requestsPerMinute = budget.weightPerMinute() * MOST_OF_ALLOWANCE / weight;
    this.pauseNanos = (long) (Duration.ofMinutes(1).toNanos() / requestsPerMinute);
    this.time = time;
    this.askedNanos = time.nanoTime() - pauseNanos;
    this.work = new BackgroundWork("freshness", this::run, died);
  }

  @Override
  public void start() {
    work.start();
  }

  @Override
  public FreshnessStatus status() {
    return FreshnessStatus.NONE;
  }

  @Override
  public void close() {
    work.close();
  }

  private void run() {
    try {
      while (true) {
        look();
        time.sleep(TICK);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Judges what was asked for before, and asks for one more symbol if one is due. */
  void look() {
    // Before the rest is read: what is cut after that is seen at the next look.
    long reconnected = reconnections.getAsLong();
    if (reconnected != reconnectionsBefore) {
      reconnectionsBefore = reconnected;
      looks.values().forEach(HistoryLook::interrupted);
    }
    Map<String, SymbolStanding> standings = streams.standings();
    Set<String> streaming = streams.streaming();
    long now = time.nanoTime();
    looks.keySet().retainAll(standings.keySet());
    Set<String> renew = new TreeSet<>();
    String next = null;
    long mostUrgent = 0;
    for (Map.Entry<String, SymbolStanding> each : standings.entrySet()) {
      String symbol = each.getKey();
      SymbolStanding standing = each.getValue();
      HistoryLook look =
          looks.computeIfAbsent(symbol, any -> new HistoryLook(standing, EVERY, GRACE, now));
      if (!streaming.contains(symbol)) {
        look.interrupted();
        continue;
      }
      if (look.hasFoundMissed(standing, now)) {
        LOG.warn(
            "{}: the history had trades up to {} that the stream did not bring; another connection"
                + " is opened for it",
            symbol,
            standing.newest());
        renew.add(symbol);
      }
      long urgency = look.urgency(standing, now);
      if (urgency > mostUrgent) {
        next = symbol;
        mostUrgent = urgency;
      }
    }
    if (!renew.isEmpty()) {
      streams.renew(renew);
    }
    ask(next, standings, now);
  }

  private void ask(@Nullable String symbol, Map<String, SymbolStanding> standings, long now) {
    SymbolStanding standing = symbol == null ? null : standings.get(symbol);
    HistoryLook look = symbol == null ? null : looks.get(symbol);
    if (symbol == null || standing == null || look == null || now - askedNanos < pauseNanos) {
      return;
    }
    // Counted from when it was due, so that the pace does not depend on when somebody looks.
    askedNanos = Math.max(askedNanos + pauseNanos, now - pauseNanos);
    look.asked(standing, now);
    streams.catchUp(symbol);
  }
}
