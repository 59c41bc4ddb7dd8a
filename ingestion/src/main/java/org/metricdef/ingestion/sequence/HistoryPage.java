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
 * @param server which of the history's servers it is of, from 0 on
 */
public record HistoryPage(List<Sequenced> items, boolean full, OptionalInt usedWeight, int server) {

  public HistoryPage {
    items = List.copyOf(items);
  }

  /** An answer of the only server. */
  public HistoryPage(List<Sequenced> items, boolean full, OptionalInt usedWeight) {
    this(items, full, usedWeight, 0);
  }
}
