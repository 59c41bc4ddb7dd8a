package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses after errors: random between half and all of a bound that doubles with each further error
 * in a row. Safe for use by several threads.
 */
final class BackOff {

  private static final int MOST_DOUBLINGS = 30;

  private final long firstNanos;
  private final long longestNanos;
  private final RandomGenerator random;

  BackOff(RepairSettings.Requests settings, RandomGenerator random) {
    this.firstNanos = settings.backOff().toNanos();
    this.longestNanos = settings.longestBackOff().toNanos();
    this.random = random;
  }

  /** The pause after so many errors in a row, of which there is at least one. */
  synchronized Duration after(int errors) {
    int doublings = Math.min(errors - 1, MOST_DOUBLINGS);
    // Compared before it is doubled, so that nothing overflows.
    boolean isLongest = firstNanos > longestNanos >> doublings;
    long bound = isLongest ? longestNanos : firstNanos << doublings;
    return Duration.ofNanos(bound - random.nextLong(bound / 2 + 1));
  }
}
