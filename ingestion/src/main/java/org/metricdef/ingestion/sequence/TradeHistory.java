package org.metricdef.ingestion.sequence;

/** Gives past trades of a symbol by their ids. Safe for use by several threads. */
@FunctionalInterface
public interface TradeHistory {

  /**
   * The trades of a symbol from an id on, by rising id. Returns within a bound. An answer without
   * trades does not say that there are none: it may be late.
   *
   * @param symbol as the exchange spells it
   * @param fromId the first id that is wanted
   * @param limit how many trades at most
   * @param turn which of several servers is asked: 0 is the one that answered last, 1 the one after
   *     it, and so on in a ring
   * @throws HistoryException if there is no answer that can be believed
   * @throws InterruptedException if the thread is told to stop waiting
   */
  HistoryPage fetch(String symbol, long fromId, int limit, int turn)
      throws HistoryException, InterruptedException;

  /** The same of the server that answered last. */
  default HistoryPage fetch(String symbol, long fromId, int limit)
      throws HistoryException, InterruptedException {
    return fetch(symbol, fromId, limit, 0);
  }

  /** How many servers there are. */
  default int servers() {
    return 1;
  }
}
