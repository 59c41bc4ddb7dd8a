package org.metricdef.ingestion.publish;

import java.util.concurrent.atomic.LongAdder;

/** The running counts of one topic's deliveries. Safe for use by several threads. */
public final class Deliveries {

  private final LongAdder accepted = new LongAdder();
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder withdrawn = new LongAdder();
  private final LongAdder retries = new LongAdder();

  void accept() {
    accepted.increment();
  }

  void acknowledge() {
    acknowledged.increment();
  }

  void acknowledge(long records) {
    acknowledged.add(records);
  }

  /** Takes back what was accepted and found no room after all. */
  void refuse() {
    accepted.decrement();
  }

  /** Gives up what was accepted: whoever has the shard next asks the exchange for it anew. */
  void withdraw(long records) {
    withdrawn.add(records);
  }

  void fail(long records) {
    failed.add(records);
  }

  void retry(long records) {
    retries.add(records);
  }

  /** The counts. Settled ones are read first, so that what is in flight is never below zero. */
  public DeliveryCounts counts() {
    long settledWell = acknowledged.sum();
    long settledBadly = failed.sum();
    long givenUp = withdrawn.sum();
    return new DeliveryCounts(accepted.sum(), settledWell, settledBadly, givenUp, retries.sum());
  }
}
