package org.metricdef.ingestion.publish;

import java.time.Duration;

/**
 * After which pauses a failed attempt to write is repeated. It is repeated for as long as its
 * writer runs.
 *
 * @param retries after how many in a row it is said, and counted, that they were of no use
 * @param first the pause before the first retry; each further one is twice as long
 * @param longest what no pause exceeds
 */
public record RetryPolicy(int retries, Duration first, Duration longest) {

  /** The first pauses are 0.1 s, 0.2 s and 0.4 s. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(3, Duration.ofMillis(100), Duration.ofSeconds(10));

  /** The pause before a retry; the first is number 1. */
  Duration pauseBefore(int retry) {
    // Past 2^30 times the first pause the longest counts in any case.
    Duration doubled = first.multipliedBy(1L << Math.min(retry - 1, 30));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
