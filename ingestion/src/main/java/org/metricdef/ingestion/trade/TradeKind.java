package org.metricdef.ingestion.trade;

import java.util.Locale;

/**
 * Which of an exchange's trades. Each kind has a stream, a history and ids of its own: the same
 * number under two kinds is two trades.
 */
public enum TradeKind {
  /** What the order book has brought together. */
  TRADE("trade", "trades", "", true),
  /** What two parties have agreed on beside the order book. There may be none for days. */
  BLOCK_TRADE("blockTrade", "block_trades", "BLOCK-", false);

  private final String eventType;
  private final String dataType;
  private final String idPrefix;
  private final boolean steady;
  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  TradeKind(String eventType, String dataType, String idPrefix, boolean steady) {
    this.eventType = eventType;
    this.dataType = dataType;
    this.idPrefix = idPrefix;
    this.steady = steady;
  }

  /** What the exchange calls such an event, and the stream of them after the symbol and an @. */
  public String eventType() {
    return eventType;
  }

  /** What the records are called in topics and labels. */
  public String dataType() {
    return dataType;
  }

  /** What stands before the exchange's number in a record's trade id, after the exchange's name. */
  String idPrefix() {
    return idPrefix;
  }

  /** Whether they come often enough that a connection without any for a minute is a fault. */
  public boolean isSteady() {
    return steady;
  }

  /** As it is written on a command line: {@code block-trade}. */
  @Override
  public String toString() {
    return label;
  }
}
