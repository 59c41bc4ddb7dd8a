package org.metricdef.ingestion.sequence;

import java.util.List;
import java.util.OptionalInt;
import org.metricdef.ingestion.trade.Sequenced;

/**
 * An answer of the exchange's history.
 *
 * @param items trades, and refused ones, by rising id; none is below the id that was asked for
 * @param full whether there are as many as were asked for, so that there may be more after them
 * @param usedWeight what the exchange says we have used of its allowance in this minute
 */
public record HistoryPage(List<Sequenced> items, boolean full, OptionalInt usedWeight) {

  public HistoryPage {
    items = List.copyOf(items);
  }
}
