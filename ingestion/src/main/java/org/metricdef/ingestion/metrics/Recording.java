package org.metricdef.ingestion.metrics;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a failing measurement away from what is measured. */
public final class Recording {

  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
  private static final AtomicLong FAILURES = new AtomicLong();

  private Recording() {}

  /**
   * Runs a recording of metrics. Whatever it throws ends here: it is logged (the first, then every
   * thousandth, with how many there were) and never reaches the caller. An Error that leaves a
   * Kafka callback would silently stop all later deliveries, hence Throwable.
   */
  public static void record(Runnable recording) {
    try {
      recording.run();
    } catch (Throwable failure) {
      long count = FAILURES.incrementAndGet();
      if (count == 1 || count % 1000 == 0) {
        LOG.error(
            "a metric could not be recorded ({} so far); the data is not affected", count, failure);
      }
    }
  }
}
