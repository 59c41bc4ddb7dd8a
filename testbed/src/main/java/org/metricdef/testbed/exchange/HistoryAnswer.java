package org.metricdef.testbed.exchange;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What the exchange answers to a request for old trades, or old block trades. */
final class HistoryAnswer {

  /** What Binance charges. */
  static final int WEIGHT = 25;

  private static final int DEFAULT_LIMIT = 500;
  private static final int MOST = 1_000;
  private static final int QUOTE_SCALE = 8;

  private HistoryAnswer() {}

  /** What the last field of an element is; block trades have none such. */
  private static final String BEST_MATCH = ",\"isBestMatch\":true";

  /** Answers a query, for example {@code symbol=BTCUSDT&fromId=7&limit=1000}. */
  static RestAnswer to(Query query, Listings listings, TradeLedger ledger, RestHost.View view) {
    return to(query, listings, ledger, view, BEST_MATCH);
  }

  /** The same for block trades, of which {@code fromId} has to be given. */
  static RestAnswer toBlockTrades(
      Query query, Listings listings, TradeLedger ledger, RestHost.View view) {
    if (query.parameters().getOrDefault("fromId", "").isEmpty()) {
      return mandatory("fromId");
    }
    return to(query, listings, ledger, view, "");
  }

  private static RestAnswer to(
      Query query, Listings listings, TradeLedger ledger, RestHost.View view, String lastField) {
    Map<String, String> parameters = query.parameters();
    String symbol = parameters.getOrDefault("symbol", "");
    String fromId = parameters.get("fromId");
    String limit = parameters.getOrDefault("limit", String.valueOf(DEFAULT_LIMIT));
    if (symbol.isEmpty()) {
      return mandatory("symbol");
    }
    if (listings.of(symbol).isEmpty()) {
      return RestAnswer.invalidSymbol();
    }
    if (fromId != null && !fromId.matches("[0-9]{1,18}")) {
      return illegalCharacters("fromId");
    }
    if (!limit.matches("[0-9]{1,9}")) {
      return illegalCharacters("limit");
    }
    int most = Math.min(MOST, Integer.parseInt(limit));
    if (most == 0) {
      return RestAnswer.refused(-1130, "Data sent for parameter 'limit' is not valid.");
    }
    return RestAnswer.ok(json(
        fromId == null
            ? ledger.newest(symbol, most, view)
            : ledger.from(symbol, Long.parseLong(fromId), most, view),
        view.micros() ? 1_000 : 1,
        lastField));
  }

  private static RestAnswer mandatory(String parameter) {
    return RestAnswer.refused(
        -1102,
        "Mandatory parameter '" + parameter + "' was not sent, was empty/null, or malformed.");
  }

  private static RestAnswer illegalCharacters(String parameter) {
    return RestAnswer.refused(
        -1100,
        "Illegal characters found in parameter '"
            + parameter
            + "'; legal range is '^[0-9]{1,20}$'.");
  }

  private static String json(List<SentTrade> trades, long perMilli, String lastField) {
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
          .append(trade.tradeTimeMillis() * perMilli)
          .append(",\"isBuyerMaker\":")
          .append(trade.buyerIsMaker())
          .append(lastField)
          .append('}');
    }
    return json.append(']').toString();
  }
}
