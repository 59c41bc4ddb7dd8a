package org.metricdef.testbed.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the exchange answers to {@code GET /api/v3/aggTrades}: trades in a row of one time, price
 * and side, put together under numbers of their own.
 */
final class AggregateAnswer {

  /** What Binance charges. */
  static final int WEIGHT = 4;

  private static final long LATEST_MILLIS = 9_999_999_999_999L;
  private static final String DEFAULT_LIMIT = "500";
  private static final int MOST = 1_000;

  /** More than any test makes of a symbol. */
  private static final int MOST_TRADES = 2_000_000;

  private AggregateAnswer() {}

  /** Trades that belong together. */
  private record Aggregate(long id, SentTrade first, SentTrade last) {

    boolean goesOnWith(SentTrade trade) {
      return trade.tradeId() == last.tradeId() + 1
          && trade.tradeTimeMillis() == first.tradeTimeMillis()
          && trade.price().compareTo(first.price()) == 0
          && trade.buyerIsMaker() == first.buyerIsMaker();
    }
  }

  /**
   * Answers a query, for example {@code symbol=BTCUSDT&startTime=7&limit=1}. Looks no farther than
   * {@code window} milliseconds after the start: the exchange does not say how far it looks.
   */
  static RestAnswer to(
      Query query, Listings listings, TradeLedger ledger, RestHost.View view, long window) {
    Map<String, String> parameters = query.parameters();
    String symbol = parameters.getOrDefault("symbol", "");
    if (listings.of(symbol).isEmpty()) {
      return RestAnswer.invalidSymbol();
    }
    for (String name : List.of("fromId", "startTime", "limit")) {
      if (!parameters.getOrDefault(name, "0").matches("[0-9]{1,18}")) {
        return RestAnswer.refused(-1100, "Illegal characters found in parameter '" + name + "'.");
      }
    }
    int limit = (int) Math.min(MOST, Long.parseLong(query.get("limit", DEFAULT_LIMIT)));
    List<Aggregate> all = aggregates(ledger.from(symbol, 0, MOST_TRADES, view));
    List<Aggregate> given;
    if (query.has("fromId")) {
      long from = Long.parseLong(query.get("fromId", ""));
      given = all.stream().filter(each -> each.id() >= from).limit(limit).toList();
    } else if (query.has("startTime")) {
      long time = Long.parseLong(query.get("startTime", ""));
      // Microseconds are taken as well; the first millisecond that is not before them.
      long start = time > LATEST_MILLIS ? -Math.floorDiv(-time, 1_000L) : time;
      given = all.stream()
          .filter(each -> each.first().tradeTimeMillis() >= start)
          .filter(each -> each.first().tradeTimeMillis() - start < window)
          .limit(limit)
          .toList();
    } else {
      given = all.subList(Math.max(0, all.size() - limit), all.size());
    }
    return RestAnswer.ok(json(given, view.micros() ? 1_000 : 1));
  }

  private static List<Aggregate> aggregates(List<SentTrade> trades) {
    List<Aggregate> all = new ArrayList<>();
    for (SentTrade trade : trades) {
      Aggregate last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last != null && last.goesOnWith(trade)) {
        all.set(all.size() - 1, new Aggregate(last.id(), last.first(), trade));
      } else {
        // Every tenth number is nobody's, and none is a trade's.
        long id = 7 + all.size() + all.size() / 9;
        all.add(new Aggregate(id, trade, trade));
      }
    }
    return all;
  }

  private static String json(List<Aggregate> aggregates, long perMilli) {
    List<String> elements = aggregates.stream()
        .map(each -> "{\"a\":" + each.id()
            + ",\"p\":\"" + each.first().price().toPlainString()
            + "\",\"q\":\"" + each.first().quantity().toPlainString()
            + "\",\"f\":" + each.first().tradeId()
            + ",\"l\":" + each.last().tradeId()
            + ",\"T\":" + each.first().tradeTimeMillis() * perMilli
            + ",\"m\":" + each.first().buyerIsMaker()
            + ",\"M\":true}")
        .toList();
    return "[" + String.join(",", elements) + "]";
  }
}
