package org.metricdef.ingestion.app.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.ingestion.sequence.HistoryPage;
import org.metricdef.ingestion.sequence.TradeHistory;

/**
 * Whether each of the exchange's REST servers gives block trades: not every one that gives trades
 * has to, and an empty answer is one too.
 */
public final class BlockTradesCheck {

  private static final String FIX =
      "leave that URL out of --rest-url, or write one of the exchange's that has"
          + " /api/v3/historicalBlockTrades";

  private final Map<URI, TradeHistory> histories;
  private final String symbol;

  /**
   * A check that has asked nothing.
   *
   * @param histories the block trades of each server
   * @param symbol one that the exchange lists
   */
  public BlockTradesCheck(Map<URI, TradeHistory> histories, String symbol) {
    this.histories = histories;
    this.symbol = symbol;
  }

  /**
   * Asks each server once.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  public List<CheckResult> run() throws InterruptedException {
    List<CheckResult> results = new ArrayList<>();
    for (Map.Entry<URI, TradeHistory> each : histories.entrySet()) {
      String subject = "block trades of " + each.getKey();
      try {
        HistoryPage page = each.getValue().fetch(symbol, 0, 1);
        results.add(CheckResult.ok(
            subject,
            page.items().isEmpty()
                ? "it answers, and has none of " + symbol
                : "it has some of " + symbol + ", from id "
                    + page.items().get(0).firstId() + " on"));
      } catch (HistoryException none) {
        results.add(CheckResult.failed(subject, CheckResult.inWords(none), FIX));
      }
    }
    return results;
  }
}
