package org.metricdef.ingestion.sequence;

/** Gives past trades of a symbol by their ids. Safe for use by several threads. */
@FunctionalInterface
public interface TradeHistory {

  /**
   * The trades of a symbol from an id on, by rising id. Returns within a bound.
   *
   * @param symbol as the exchange spells it
   * @param fromId the first id that is wanted
   * @param limit how many trades at most
   * @throws HistoryException if there is no answer that can be believed
   * @throws InterruptedException if the thread is told to stop waiting
   */
  HistoryPage fetch(String symbol, long fromId, int limit)
      throws HistoryException, InterruptedException;
}
