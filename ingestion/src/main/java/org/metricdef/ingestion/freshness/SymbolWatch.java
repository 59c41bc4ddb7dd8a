package org.metricdef.ingestion.freshness;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.metricdef.ingestion.sequence.SymbolStanding;

/**
 * Judges the stream of one symbol, look by look. A look compares what the exchange's ticker said in
 * an <em>earlier</em> look with what has come since: a trade that was on its way then is here by
 * now. So that no single answer counts, the newest one has to say the same. Used by one thread.
 */
final class SymbolWatch {

  /** Of three servers that are asked in turn, one that lags or is wrong does not count then. */
  private static final int MOST_ANSWERS = 2;

  /** After so many looks without anything new, a symbol is quiet and no more silent. */
  private static final int QUIET_LOOKS = 5;

  /** The ticker has to move so often below what has come: a server that lags may, for a moment. */
  private static final int MOVES_BELOW = 3;

  private static final Duration FIRST_REPEAT = Duration.ofMinutes(5);
  private static final Duration LONGEST_REPEAT = Duration.ofHours(1);

  private final Deque<Long> answers = new ArrayDeque<>();
  private Freshness state = Freshness.FRESH;
  private SymbolStanding before;
  private long base = SymbolStanding.UNKNOWN;
  private long lastId = SymbolStanding.UNKNOWN;
  private long heardNanos;
  private int quiet;
  private int movesBelow;
  private long lastBelow = SymbolStanding.UNKNOWN;
  private long repeatNanos;
  private Duration repeat = FIRST_REPEAT;

  /** What is to be done about a symbol. */
  enum Action {
    NOTHING,
    /** The history is to be asked for what did not come. */
    ASK,
    /** The same, and another connection is to bring the symbol. */
    ASK_AND_RENEW
  }

  /** A watch of a symbol that stands like this, at its first look. */
  SymbolWatch(SymbolStanding standing, long nowNanos) {
    this.before = standing;
    this.heardNanos = nowNanos;
  }

  Freshness state() {
    return state;
  }

  /** What the exchange's newest trade was at the last look that counted. */
  long lastId() {
    return lastId;
  }

  /** How long nothing has come, as far as looks tell. */
  Duration lasting(long nowNanos) {
    return Duration.ofNanos(nowNanos - heardNanos);
  }

  /** Forgets what the tickers said: the symbol's connection was not there all the time. */
  void interrupted() {
    answers.clear();
    movesBelow = 0;
  }

  /**
   * Takes what a look has shown.
   *
   * @param now how the symbol stands, read after the ticker
   * @param ticker the id of the exchange's newest trade
   */
  Action look(SymbolStanding now, long ticker, long nowNanos) {
    boolean heard = now.arrivals() != before.arrivals() || now.epoch() != before.epoch();
    before = now;
    lastId = ticker;
    if (heard) {
      moveTo(Freshness.FRESH);
      heardNanos = nowNanos;
      quiet = 0;
      movesBelow = 0;
      repeat = FIRST_REPEAT;
      answers.clear();
    }
    long known = answers.stream().mapToLong(Long::longValue).max().orElse(SymbolStanding.UNKNOWN);
    Action action = now.repairing() ? Action.NOTHING : judge(now, ticker, known, nowNanos);
    if (answers.size() == MOST_ANSWERS) {
      answers.removeFirst();
    }
    answers.addLast(ticker);
    return action;
  }

  /** The ticker says nothing new, or nothing, as of a symbol that has not traded for a day. */
  void nothingNew() {
    quiet++;
    if (quiet >= QUIET_LOOKS) {
      moveTo(Freshness.FRESH);
    }
  }

  private Action judge(SymbolStanding now, long ticker, long known, long nowNanos) {
    long newest = newest(now, ticker);
    if (Math.min(known, ticker) > newest) {
      quiet = 0;
      return behind(nowNanos);
    }
    if (ticker >= newest) {
      movesBelow = 0;
    } else if (movesBelow(ticker)) {
      quiet = 0;
      return silent(nowNanos);
    }
    nothingNew();
    return Action.NOTHING;
  }

  /** What has come; of a symbol of which nothing ever did, what there was at the first look. */
  private long newest(SymbolStanding now, long ticker) {
    if (now.newest() != SymbolStanding.UNKNOWN) {
      return now.newest();
    }
    base = base == SymbolStanding.UNKNOWN ? ticker : base;
    return base;
  }

  /** Whether the exchange trades under ids that it has begun anew, below those that came. */
  private boolean movesBelow(long ticker) {
    movesBelow += movesBelow > 0 && ticker > lastBelow ? 1 : 0;
    movesBelow = Math.max(1, movesBelow);
    lastBelow = ticker;
    return movesBelow > MOVES_BELOW;
  }

  private Action behind(long nowNanos) {
    if (state == Freshness.FRESH) {
      moveTo(Freshness.ASKED);
      // What is judged next has to have happened after the history was asked.
      answers.clear();
      return Action.ASK;
    }
    return silent(nowNanos);
  }

  private Action silent(long nowNanos) {
    boolean isNew = state != Freshness.SILENT;
    moveTo(Freshness.SILENT);
    if (!isNew && nowNanos - repeatNanos < 0) {
      return Action.ASK;
    }
    repeatNanos = nowNanos + repeat.toNanos();
    Duration doubled = repeat.multipliedBy(2);
    repeat = doubled.compareTo(LONGEST_REPEAT) < 0 ? doubled : LONGEST_REPEAT;
    return Action.ASK_AND_RENEW;
  }

  private void moveTo(Freshness next) {
    if (next != state && !state.next().contains(next)) {
      throw new IllegalStateException("a symbol cannot go from " + state + " to " + next);
    }
    state = next;
  }
}
