package org.metricdef.testbed.exchange;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the exchange answers to a request for old trades.
 *
 * @param status of HTTP
 * @param body JSON
 */
record HistoryAnswer(int status, String body) {

  private static final int DEFAULT_LIMIT = 500;
  private static final int MOST = 1_000;
  private static final int QUOTE_SCALE = 8;

  /** Answers a query, for example {@code symbol=BTCUSDT&fromId=7&limit=1000}. */
  static HistoryAnswer to(String query, Set<String> symbols, TradeLedger ledger) {
    Map<String, String> parameters = parameters(query);
    String symbol = parameters.getOrDefault("symbol", "");
    String fromId = parameters.get("fromId");
    String limit = parameters.getOrDefault("limit", String.valueOf(DEFAULT_LIMIT));
    if (symbol.isEmpty()) {
      return refused(
          -1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.");
    }
    if (!symbols.contains(symbol)) {
      return refused(-1121, "Invalid symbol.");
    }
    if (fromId != null && !fromId.matches("[0-9]{1,18}")) {
      return illegalCharacters("fromId");
    }
    if (!limit.matches("[0-9]{1,9}")) {
      return illegalCharacters("limit");
    }
    int most = Math.min(MOST, Integer.parseInt(limit));
    if (most == 0) {
      return refused(-1130, "Data sent for parameter 'limit' is not valid.");
    }
    return new HistoryAnswer(
        200,
        json(
            fromId == null
                ? ledger.newest(symbol, most)
                : ledger.from(symbol, Long.parseLong(fromId), most)));
  }

  /** A refusal in Binance's shape. */
  static HistoryAnswer refused(int code, String message) {
    return new HistoryAnswer(400, error(code, message));
  }

  /** An error in Binance's shape. */
  static String error(int code, String message) {
    return "{\"code\":" + code + ",\"msg\":" + Json.quoted(message) + "}";
  }

  private static HistoryAnswer illegalCharacters(String parameter) {
    return refused(
        -1100,
        "Illegal characters found in parameter '"
            + parameter
            + "'; legal range is '^[0-9]{1,20}$'.");
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return parameters;
  }

  private static String json(List<SentTrade> trades) {
    StringBuilder json = new StringBuilder(trades.size() * 160 + 2).append('[');
    for (SentTrade trade : trades) {
      json.append(json.length() == 1 ? "" : ",")
          .append("{\"id\":")
          .append(trade.tradeId())
          .append(",\"price\":\"")
          .append(trade.price().toPlainString())
          .append("\",\"qty\":\"")
          .append(trade.quantity().toPlainString())
          .append("\",\"quoteQty\":\"")
          .append(trade
              .price()
              .multiply(trade.quantity())
              .setScale(QUOTE_SCALE, RoundingMode.DOWN)
              .toPlainString())
          .append("\",\"time\":")
          .append(trade.tradeTimeMillis())
          .append(",\"isBuyerMaker\":")
          .append(trade.buyerIsMaker())
          .append(",\"isBestMatch\":true}");
    }
    return json.append(']').toString();
  }
}
