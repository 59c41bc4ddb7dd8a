package org.metricdef.ingestion.trade;

import java.util.List;
import java.util.Optional;

/**
 * An answer of the exchange's history: trades of one symbol, by rising id.
 *
 * @param trades those that are valid
 * @param size how many there were, with those that are not valid
 * @param refused the first one that is not valid, in words; empty if all are
 */
public record DecodedHistory(List<Trade> trades, int size, Optional<String> refused) {

  public DecodedHistory {
    trades = List.copyOf(trades);
  }
}
