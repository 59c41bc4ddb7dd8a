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

  /** Uncounts a record that found no room after all. */
  void refuse() {
    accepted.decrement();
  }

  /**
   * Counts accepted records as given up. The next owner of the shard asks the exchange for them.
   */
  void withdraw(long records) {
    withdrawn.add(records);
  }

  void fail(long records) {
    failed.add(records);
  }

  void retry(long records) {
    retries.add(records);
  }

  /** The counts. Results are read first, so that the number in flight is never negative. */
  public DeliveryCounts counts() {
    long in = acknowledged.sum();
    long lost = failed.sum();
    long givenUp = withdrawn.sum();
    return new DeliveryCounts(accepted.sum(), in, lost, givenUp, retries.sum());
  }
}
