package org.metricdef.ingestion.publish;

import org.metricdef.ingestion.trade.Trade;

/** What is next in a symbol's sequence: items of one symbol come in the order of their ids. */
public sealed interface Sequenced {

  /** As the exchange spells it. */
  String symbol();

  /** The id with which the symbol goes on after this item. */
  long nextId();

  /** A trade. */
  record OfTrade(Trade trade) implements Sequenced {

    @Override
    public String symbol() {
      return trade.symbol();
    }

    @Override
    public long nextId() {
      return trade.sourceSequence() + 1;
    }
  }

  /**
   * Ids that the exchange skipped: neither its stream nor its history has them. A trade of a later
   * id always follows.
   *
   * @param fromId the first id that is missing
   * @param toId the last id that is missing
   * @param confirmedMicros when the exchange's history was found to lack them, in microseconds since
   *     1970
   */
  record OfHole(String symbol, long fromId, long toId, long confirmedMicros) implements Sequenced {

    @Override
    public long nextId() {
      return toId + 1;
    }

    /** How many ids are missing. */
    public long size() {
      return toId - fromId + 1;
    }
  }
}
