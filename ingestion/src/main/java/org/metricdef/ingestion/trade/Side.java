package org.metricdef.ingestion.trade;

/**
 * Who took the initiative in a trade. The names are the symbols of the Avro schema, in its order.
 */
public enum Side {
  /** The buyer took a resting sell order. */
  BUY,
  /** The seller took a resting buy order. */
  SELL,
  /** A sale of what the seller does not hold; Binance spot never reports it. */
  SELL_SHORT,
  /** The source does not say. */
  UNKNOWN;

  /** Binance says who waited in the book: where the buyer did, the seller took the initiative. */
  static Side ofBuyerIsMaker(boolean buyerIsMaker) {
    return buyerIsMaker ? SELL : BUY;
  }
}
