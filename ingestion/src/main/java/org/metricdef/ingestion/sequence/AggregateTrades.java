package org.metricdef.ingestion.sequence;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The exchange's aggregate trades: trades of one moment, price and order, put together. They are
 * what it can be asked for by time, and each says which trades it is made of. Safe for use by
 * several threads.
 */
public interface AggregateTrades {

  /** What one request uses of the exchange's allowance. */
  int WEIGHT = 4;

  /**
   * One of them.
   *
   * @param id its own number, which is no trade's
   * @param firstTradeId the first trade in it
   * @param lastTradeId the last trade in it
   * @param micros when they happened, in microseconds since 1970
   */
  record Aggregate(long id, long firstTradeId, long lastTradeId, long micros) {}

  /**
   * An answer.
   *
   * @param aggregate what was asked for; empty if the server has none such
   * @param usedWeight what the exchange says we have used of its allowance in this minute
   * @param server which of the servers it is of, from 0 on
   */
  record Answer(Optional<Aggregate> aggregate, OptionalInt usedWeight, int server) {}

  /**
   * The newest one of a symbol.
   *
   * @param turn which server is asked, as with {@link TradeHistory#fetch}
   * @throws HistoryException if there is no answer that can be believed
   * @throws InterruptedException if the thread is told to stop waiting
   */
  Answer newest(String symbol, int turn) throws HistoryException, InterruptedException;

  /**
   * The first one of this time or later. That there is none does not say that there are no later
   * ones: the exchange may look no farther than a day.
   *
   * @param micros microseconds since 1970
   * @param turn which server is asked, as with {@link TradeHistory#fetch}
   * @throws HistoryException if there is no answer that can be believed
   * @throws InterruptedException if the thread is told to stop waiting
   */
  Answer since(String symbol, long micros, int turn) throws HistoryException, InterruptedException;

  /**
   * The first one of this number of its own, or of a higher one.
   *
   * @param turn which server is asked, as with {@link TradeHistory#fetch}
   * @throws HistoryException if there is no answer that can be believed
   * @throws InterruptedException if the thread is told to stop waiting
   */
  Answer from(String symbol, long id, int turn) throws HistoryException, InterruptedException;
}
