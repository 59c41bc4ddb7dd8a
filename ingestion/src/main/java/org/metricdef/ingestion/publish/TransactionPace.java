package org.metricdef.ingestion.publish;

import java.time.Duration;

/**
 * How long a shard rests between two transactions. A transaction costs a broker the same whether it
 * brings one trade or thousands. Where each takes long, fewer and fuller ones bring more in.
 *
 * <p>The mean duration counts. A single transaction that a pause of some process has delayed must
 * not delay the next one too: its trades have waited enough.
 *
 * <p>Not safe for use by several threads.
 */
final class TransactionPace {

  /** A shard keeps the cluster busy for a third of the time at most, until its queue fills. */
  private static final int RESTS_FOR_A_TRANSACTION = 2;

  /** Longer, and a trade would wait more for its transaction than in it. */
  private static final Duration LONGEST_REST = Duration.ofMillis(100);

  /** Of how many transactions, about, the mean is. */
  private static final int REMEMBERED = 16;

  private final Duration least;
  private final Duration most;
  private long meanNanos;

  /**
   * A pace that begins as fast as it may be.
   *
   * @param least the least rest
   */
  TransactionPace(Duration least) {
    this.least = least;
    this.most = longer(least, LONGEST_REST);
  }

  /**
   * The rest after a transaction.
   *
   * @param transaction how long it took
   * @param behind whether so much waits that there is no time to rest longer than the least
   */
  Duration restAfter(Duration transaction, boolean behind) {
    // Failures may have kept it for hours, which says nothing of the next.
    long took = Math.min(transaction.toNanos(), LONGEST_REST.toNanos());
    meanNanos += (took - meanNanos) / REMEMBERED;
    if (behind) {
      return least;
    }
    Duration rest = longer(least, Duration.ofNanos(meanNanos * RESTS_FOR_A_TRANSACTION));
    return rest.compareTo(most) < 0 ? rest : most;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
