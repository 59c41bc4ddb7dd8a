package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.metricdef.ingestion.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history of one symbol from before its first live trade, and how far it has come. While it is
 * read, live trades are not held, but for the last of them: they would take the room that repairs
 * of other symbols need, and the history gives them too.
 *
 * <p>Changed under the lock of the symbol's sequence; its standing is read by any thread.
 */
public final class Backfill {

  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

  /** How often the exchange is asked for the first trade of a symbol that has none. */
  private static final Duration QUIET_FOR = Duration.ofMinutes(10);

  private static final long UNKNOWN = SymbolOutput.UNKNOWN;

  private final String symbol;
  private final Optional<Beginning> wanted;
  private final Optional<Histories> histories;
  private final TimeSource time;
  private volatile BackfillState state;
  private volatile long next = UNKNOWN;
  private volatile long newest = UNKNOWN;
  private long first = UNKNOWN;
  private long lowestLive = UNKNOWN;
  private long sinceNanos;
  private long quietUntilNanos;

  Backfill(
      String symbol,
      BackfillState state,
      Optional<Beginning> wanted,
      Optional<Histories> histories,
      TimeSource time) {
    this.symbol = symbol;
    this.state = state;
    this.wanted = wanted;
    this.histories = histories;
    this.time = time;
    this.sinceNanos = time.nanoTime();
  }

  /** No history is wanted. */
  static Backfill none(String symbol, TimeSource time) {
    return new Backfill(symbol, BackfillState.NONE, Optional.empty(), Optional.empty(), time);
  }

  BackfillState state() {
    return state;
  }

  /** Whether it is not known yet where the symbol begins. */
  boolean isSeeking() {
    return state == BackfillState.SEEKING || state == BackfillState.QUIET;
  }

  /** Whether history has yet to be asked for, so that what the symbol lacks is no urgent repair. */
  boolean isUnderWay() {
    return isSeeking() || state == BackfillState.FILLING;
  }

  /** The search for where it begins. Only while that is sought. */
  BeginningSearch search(TradeHistory history, int historyWeight) {
    return histories
        .orElseThrow(() -> new IllegalStateException("no history is wanted of " + symbol))
        .search(symbol, wanted.orElseThrow(), history, historyWeight);
  }

  /** How long the search may rest, since the exchange has no such trade yet. */
  Duration rest() {
    if (state == BackfillState.QUIET && quietUntilNanos - time.nanoTime() <= 0) {
      moveTo(BackfillState.SEEKING);
    }
    return state == BackfillState.QUIET
        ? Duration.ofNanos(quietUntilNanos - time.nanoTime())
        : Duration.ZERO;
  }

  /**
   * Notes a live trade while the beginning is sought.
   *
   * @return where the history begins, if that is known by this trade alone: its id is below the one
   *     that is wanted, so that the exchange will not come to that for long
   */
  OptionalLong seeLive(long id) {
    lowestLive = lowestLive == UNKNOWN ? id : Math.min(lowestLive, id);
    noteNewest(id);
    if (wanted.isPresent() && wanted.get() instanceof Beginning.FromId from && id < from.id()) {
      LOG.error(
          "{}: the live trade {} is below the id {} that its history is to begin with; it begins"
              + " with that trade",
          symbol,
          id,
          from.id());
      return OptionalLong.of(id);
    }
    if (state == BackfillState.QUIET) {
      moveTo(BackfillState.SEEKING);
    }
    return OptionalLong.empty();
  }

  /**
   * Takes what the exchange says of where it begins.
   *
   * @return the id to begin with; empty if the exchange has no such trade yet
   */
  OptionalLong begin(OptionalLong found, OptionalLong newestKnown) {
    newestKnown.ifPresent(this::noteNewest);
    if (found.isPresent()) {
      return OptionalLong.of(
          lowestLive == UNKNOWN ? found.getAsLong() : Math.min(lowestLive, found.getAsLong()));
    }
    if (lowestLive == UNKNOWN) {
      moveTo(BackfillState.QUIET);
      quietUntilNanos = time.nanoTime() + QUIET_FOR.toNanos();
      LOG.info(
          "{}: the exchange has no trade from {} on yet; its history begins with the first",
          symbol,
          wanted.map(Beginning::inWords).orElse(""));
    }
    return OptionalLong.empty();
  }

  /** It is read from this id on. */
  void fill(long firstId) {
    if (state == BackfillState.QUIET) {
      moveTo(BackfillState.SEEKING);
    }
    moveTo(BackfillState.FILLING);
    goOn(firstId);
    LOG.info(
        "{}: its history begins with trade {}{}",
        symbol,
        firstId,
        newest == UNKNOWN ? "" : ", " + (newest - firstId + 1) + " before the live trades");
  }

  /** It goes on from this id, which an earlier run has come to. */
  void goOn(long nextId) {
    first = nextId;
    next = nextId;
    sinceNanos = time.nanoTime();
  }

  /** Notes the highest id that is known. */
  void noteNewest(long id) {
    newest = Math.max(newest, id);
  }

  /** Whether a live trade may wait for the ids before it. */
  boolean mayHold(long id, long nextId, int mostHeld) {
    return state != BackfillState.FILLING || id - nextId < mostHeld;
  }

  /** Notes that a trade of the history is with the sink. */
  void filled(long nextId) {
    if (state == BackfillState.FILLING) {
      next = nextId;
      histories.ifPresent(Histories::filled);
    }
  }

  /** The symbol is in step with the stream, which goes on from this id. */
  void end(long nextId) {
    if (state == BackfillState.FILLING) {
      next = nextId;
      moveTo(BackfillState.DONE);
      LOG.info(
          "{}: its history is complete: ids {} to {}, in {} s",
          symbol,
          first,
          next - 1,
          time.since(sinceNanos).toSeconds());
    }
  }

  /** Nobody reads it any more here. */
  void close() {
    histories.ifPresent(all -> all.closed(this));
  }

  String symbol() {
    return symbol;
  }

  /** How many trades are left, as far as it is known which is the newest. */
  long left() {
    long from = next;
    return state == BackfillState.FILLING && from != UNKNOWN ? Math.max(0, newest - from + 1) : 0;
  }

  private void moveTo(BackfillState to) {
    if (!state.mayBecome(to)) {
      throw new IllegalStateException(symbol + ": " + to + " does not follow " + state);
    }
    state = to;
    histories.ifPresent(Histories::changed);
  }
}
