package org.metricdef.ingestion.freshness;

import java.time.Duration;
import org.metricdef.ingestion.sequence.SymbolStanding;

/**
 * When the history of one symbol is to be asked, and what its answer says of the symbol's stream.
 * Used by one thread.
 */
final class HistoryLook {

  private final Duration every;
  private final Duration grace;

  /** Whether the stream was away since the history was asked; at first nobody has asked. */
  private boolean broken = true;

  /** How it stood when the history was asked; meaningless before. */
  private SymbolStanding before;

  private long askedNanos;
  private boolean toBeJudged;

  /**
   * A look that is due at once.
   *
   * @param every the pause between two questions while the stream is there
   * @param grace how long what the history has may still be on its way over the stream
   */
  HistoryLook(SymbolStanding standing, Duration every, Duration grace, long nowNanos) {
    this.before = standing;
    this.every = every;
    this.grace = grace;
    this.askedNanos = nowNanos;
  }

  /** The stream is not there. */
  void interrupted() {
    broken = true;
    toBeJudged = false;
  }

  /**
   * How urgent it is to ask: nanoseconds since the last time, the largest number if the stream has
   * just begun; zero if it is not due.
   */
  long urgency(SymbolStanding now, long nowNanos) {
    if (now.repairing()) {
      return 0; // The history is being asked anyway.
    }
    long age = nowNanos - askedNanos;
    return broken ? Long.MAX_VALUE : age >= every.toNanos() ? age : 0;
  }

  /** The history is asked now. */
  void asked(SymbolStanding now, long nowNanos) {
    toBeJudged = !broken;
    broken = false;
    before = now;
    askedNanos = nowNanos;
  }

  /**
   * Whether the history has had trades that the stream did not bring, although it was there since
   * the time before. Answers once for each question, when the stream has had time to bring them.
   */
  boolean hasFoundMissed(SymbolStanding now, long nowNanos) {
    boolean settled = !now.repairing() && nowNanos - askedNanos >= grace.toNanos();
    if (!toBeJudged || !settled) {
      return false;
    }
    toBeJudged = false;
    return now.epoch() == before.epoch()
        && now.newest() > before.newest()
        && now.arrivals() == before.arrivals();
  }
}
