package org.metricdef.ingestion.trade;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Answers of {@code historicalTrades}, as the exchange writes them. */
public final class TradeHistoryTexts {

  private TradeHistoryTexts() {}

  /** One trade. */
  public static String element(long id) {
    return """
        {"id":%d,"price":"61837.63000000","qty":"0.02000000","quoteQty":"1236.75260000",\
        "time":1723161255342,"isBuyerMaker":true,"isBestMatch":true}""".formatted(id);
  }

  /** All trades from one id to another. */
  public static String page(long firstId, long lastId) {
    return LongStream.rangeClosed(firstId, lastId)
        .mapToObj(TradeHistoryTexts::element)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
