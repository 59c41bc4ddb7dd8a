package org.metricdef.ingestion.sequence;

import java.util.List;
import java.util.OptionalInt;
import org.metricdef.ingestion.trade.Trade;

/**
 * An answer of the exchange's history.
 *
 * @param trades by rising id, none below the one that was asked for
 * @param full whether there are as many as were asked for, so that there may be more after them
 * @param usedWeight what the exchange says we have used of its allowance in this minute
 */
public record HistoryPage(List<Trade> trades, boolean full, OptionalInt usedWeight) {

  public HistoryPage {
    trades = List.copyOf(trades);
  }
}
