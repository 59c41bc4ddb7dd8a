package org.metricdef.ingestion.freshness;

import java.util.Map;
import java.util.Set;

/** Says which trade of each symbol was the newest. */
interface Tickers {

  /**
   * The id of each symbol's newest trade. A symbol that has not traded for a day is not among them.
   * Other symbols than those that are wanted may be.
   *
   * @throws TickersUnavailableException if the exchange does not say, or says what cannot be read
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Map<String, Long> lastIds(Set<String> wanted)
      throws TickersUnavailableException, InterruptedException;

  /** What one look at so many symbols uses of the exchange's allowance. */
  int weight(int symbols);
}
