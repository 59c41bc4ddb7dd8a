package org.metricdef.ingestion.publish;

import java.time.Duration;
import org.metricdef.ingestion.trade.Trade;

/**
 * Takes trades and dead letters and settles each exactly once: acknowledged or failed. Trades of
 * one symbol keep their order. Used by one thread; {@link #stats}, {@link #flush} and {@link #close}
 * by any.
 */
public interface TradePublisher extends AutoCloseable {

  /**
   * Takes a trade. May block while the cluster is slow; what cannot be taken is counted as failed
   * and never thrown.
   */
  void publish(Trade trade);

  /** Takes a dead letter, as {@link #publish(Trade)} takes a trade. */
  void publish(DeadLetter letter);

  /** The counts up to now. Each settled record is in them once. */
  PublishStats stats();

  /**
   * Waits until everything that was taken is settled.
   *
   * @return how many records are not settled when the time is over or the thread is interrupted
   */
  long flush(Duration timeout);

  /** Settles what is left, giving it little time, and frees everything. Closing again does nothing. */
  @Override
  void close();
}
