package org.metricdef.ingestion.publish;

import java.time.Duration;

/**
 * How long a shard's writer rests between transactions. One costs a broker the same whether it
 * brings one trade or thousands: where each takes long, fewer and fuller ones bring more in.
 *
 * @param least the least rest
 */
record TransactionPace(Duration least) {

  /** A shard keeps the cluster busy for a third of the time at most, until its queue fills. */
  private static final int RESTS_FOR_A_TRANSACTION = 2;

  /** Longer, and a trade would wait more for its transaction than in it. */
  private static final Duration LONGEST = Duration.ofMillis(100);

  /** The rest after a transaction that took so long. */
  Duration restAfter(Duration transaction) {
    Duration most = least.compareTo(LONGEST) > 0 ? least : LONGEST;
    Duration rest = transaction.multipliedBy(RESTS_FOR_A_TRANSACTION);
    rest = rest.compareTo(least) > 0 ? rest : least;
    return rest.compareTo(most) < 0 ? rest : most;
  }
}
