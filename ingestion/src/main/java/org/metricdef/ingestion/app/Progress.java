package org.metricdef.ingestion.app;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.metricdef.ingestion.trade.Trade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a line after every so many trades. Used by the publishing thread. */
final class Progress implements Consumer<Trade> {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  private final int every;
  private final Supplier<Snapshot> counts;
  private long trades;

  /** A line after every {@code every} trades; none if it is 0. */
  Progress(int every, Supplier<Snapshot> counts) {
    this.every = every;
    this.counts = counts;
  }

  @Override
  public void accept(Trade trade) {
    trades++;
    if (every > 0 && trades % every == 0) {
      Snapshot now = counts.get();
      LOG.info(
          "progress: received={} acknowledged={} failed={} in_flight={} symbol={} last_price={}"
              + " last_quantity={}",
          now.received(),
          now.acknowledged(),
          now.failed(),
          now.inFlight(),
          trade.symbol(),
          trade.price(),
          trade.quantity());
    }
  }
}
