package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many connections may be attempted within any stretch of time, by all links together. The
 * exchange bans an address that attempts more. Used by one thread.
 */
final class AttemptBudget {

  private static final Logger LOG = LoggerFactory.getLogger(AttemptBudget.class);

  /** The exchange counts attempts over five minutes. */
  static final Duration WINDOW = Duration.ofMinutes(5);

  /** What the exchange allows one IP address in that time. */
  static final int MOST = 300;

  private final int attempts;
  private final long windowNanos;
  private final Deque<Long> taken = new ArrayDeque<>();
  private boolean told;

  /** So many attempts within any {@link #WINDOW}. */
  AttemptBudget(int attempts) {
    this.attempts = attempts;
    this.windowNanos = WINDOW.toNanos();
  }

  /** Takes one attempt at this time; false if there is none left now. */
  boolean tryTake(long now) {
    while (!taken.isEmpty() && now - taken.peekFirst() >= windowNanos) {
      taken.removeFirst();
    }
    if (taken.size() >= attempts) {
      if (!told) {
        LOG.warn("{} connections were attempted within five minutes; the next waits", attempts);
      }
      told = true;
      return false;
    }
    told = false;
    taken.addLast(now);
    return true;
  }
}
