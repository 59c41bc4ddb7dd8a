package org.metricdef.ingestion.publish;

import java.util.concurrent.atomic.LongAdder;

/** The running counts of one topic's deliveries. Safe for use by several threads. */
final class Deliveries {

  private final LongAdder accepted = new LongAdder();
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder retries = new LongAdder();

  void accept() {
    accepted.increment();
  }

  void acknowledge() {
    acknowledged.increment();
  }

  void fail() {
    failed.increment();
  }

  void retry() {
    retries.increment();
  }

  /** The counts. Settled ones are read first, so that what is in flight is never below zero. */
  DeliveryCounts counts() {
    long settledWell = acknowledged.sum();
    long settledBadly = failed.sum();
    return new DeliveryCounts(accepted.sum(), settledWell, settledBadly, retries.sum());
  }
}
