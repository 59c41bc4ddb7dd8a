package org.metricdef.testbed.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the exchange answers to {@code GET /api/v3/ticker/24hr}: for each symbol the first and last
 * trade id of the 24 hours before its newest trade, and their number.
 */
final class TickerAnswer {

  private static final int FEW = 20;
  private static final int SOME = 100;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** More than any test makes of a symbol in a simulated day. */
  private static final int MOST_TRADES = 2_000_000;

  private TickerAnswer() {}

  /** What a request costs. */
  static int weight(Query query) {
    int symbols = query.symbols().map(List::size).orElse(Integer.MAX_VALUE);
    return symbols <= FEW ? 2 : symbols <= SOME ? 40 : 80;
  }

  static RestAnswer to(Query query, Listings listings, TradeLedger ledger) {
    List<String> symbols =
        query.symbols().orElse(listings.all().stream().map(Listing::symbol).toList());
    if (symbols.stream().anyMatch(symbol -> listings.of(symbol).isEmpty())) {
      return RestAnswer.invalidSymbol();
    }
    List<String> tickers =
        symbols.stream().map(symbol -> ticker(symbol, ledger)).toList();
    // One symbol by its own parameter is an object, all others are a list.
    return RestAnswer.ok(
        query.has("symbol") ? tickers.get(0) : "[" + String.join(",", tickers) + "]");
  }

  private static String ticker(String symbol, TradeLedger ledger) {
    Optional<SentTrade> newest = ledger.newest(symbol);
    if (newest.isEmpty()) {
      return json(symbol, List.of(), 0);
    }
    long close = newest.get().tradeTimeMillis();
    List<SentTrade> day = ledger.newest(symbol, MOST_TRADES).stream()
        .filter(trade -> trade.tradeTimeMillis() > close - DAY_MILLIS)
        .toList();
    return json(symbol, day, close);
  }

  private static String json(String symbol, List<SentTrade> trades, long closeMillis) {
    SentTrade first = trades.isEmpty() ? null : trades.get(0);
    SentTrade last = trades.isEmpty() ? null : trades.get(trades.size() - 1);
    BigDecimal volume =
        trades.stream().map(SentTrade::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal quoteVolume = trades.stream()
        .map(trade -> trade.price().multiply(trade.quantity()))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(8, RoundingMode.DOWN);
    return "{\"symbol\":"
        + Json.quoted(symbol)
        + ",\"lastPrice\":\""
        + (last == null ? "0.00000000" : last.price().toPlainString())
        + "\",\"openPrice\":\""
        + (first == null ? "0.00000000" : first.price().toPlainString())
        + "\",\"volume\":\""
        + volume.toPlainString()
        + "\",\"quoteVolume\":\""
        + quoteVolume.toPlainString()
        + "\",\"openTime\":"
        + Math.max(0, closeMillis - DAY_MILLIS)
        + ",\"closeTime\":"
        + closeMillis
        + ",\"firstId\":"
        + (first == null ? -1 : first.tradeId())
        + ",\"lastId\":"
        + (last == null ? -1 : last.tradeId())
        + ",\"count\":"
        + trades.size()
        + "}";
  }
}
