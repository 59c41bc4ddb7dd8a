package org.metricdef.ingestion.trade;

import java.util.List;

/**
 * An answer of the exchange's history: trades of one symbol, by rising id.
 *
 * @param items each a trade, or a refused one where it fits no record
 */
public record DecodedHistory(List<Sequenced> items) {

  public DecodedHistory {
    items = List.copyOf(items);
  }
}
