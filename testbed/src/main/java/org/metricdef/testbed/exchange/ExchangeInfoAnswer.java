package org.metricdef.testbed.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the exchange answers to {@code GET /api/v3/exchangeInfo}. */
final class ExchangeInfoAnswer {

  /** What Binance charges, whatever is asked for. */
  static final int WEIGHT = 20;

  private static final String MOST_PRICE = "1000000.00000000";
  private static final String MOST_QUANTITY = "92141578.00000000";

  private ExchangeInfoAnswer() {}

  static RestAnswer to(Query query, Listings listings, long nowMillis) {
    if (listings.isAway()) {
      return RestAnswer.overloaded();
    }
    List<Listing> asked = listings.all();
    Optional<List<String>> symbols = query.symbols();
    if (symbols.isPresent()) {
      if (symbols.get().stream().anyMatch(symbol -> listings.of(symbol).isEmpty())) {
        return RestAnswer.invalidSymbol();
      }
      asked =
          asked.stream().filter(each -> symbols.get().contains(each.symbol())).toList();
    }
    if (query.has("symbolStatus")) {
      String status = query.get("symbolStatus", "");
      asked = asked.stream().filter(each -> each.status().equals(status)).toList();
    }
    boolean permissions = !query.get("showPermissionSets", "true").equals("false");
    StringBuilder json = new StringBuilder(asked.size() * 600 + 400)
        .append("{\"timezone\":\"UTC\",\"serverTime\":")
        .append(nowMillis)
        .append(",\"rateLimits\":[{\"rateLimitType\":\"REQUEST_WEIGHT\",\"interval\":\"MINUTE\",")
        .append("\"intervalNum\":1,\"limit\":6000}],\"exchangeFilters\":[],\"symbols\":[");
    for (int i = 0; i < asked.size(); i++) {
      append(json.append(i == 0 ? "" : ","), asked.get(i), permissions);
    }
    return RestAnswer.ok(json.append("]}").toString());
  }

  private static void append(StringBuilder json, Listing listing, boolean permissions) {
    Instrument instrument = Instrument.of(listing.symbol());
    String tick = amount(instrument.tick());
    String lot = amount(instrument.lot());
    json.append("{\"symbol\":")
        .append(Json.quoted(listing.symbol()))
        .append(",\"status\":")
        .append(Json.quoted(listing.status()))
        .append(",\"baseAsset\":")
        .append(Json.quoted(listing.base()))
        .append(",\"baseAssetPrecision\":8,\"quoteAsset\":")
        .append(Json.quoted(listing.quote()))
        .append(",\"quotePrecision\":8,\"quoteAssetPrecision\":8,")
        .append("\"orderTypes\":[\"LIMIT\",\"MARKET\"],\"isSpotTradingAllowed\":true,")
        .append("\"filters\":[{\"filterType\":\"PRICE_FILTER\",\"minPrice\":\"")
        .append(tick)
        .append("\",\"maxPrice\":\"" + MOST_PRICE + "\",\"tickSize\":\"")
        .append(tick)
        .append("\"},{\"filterType\":\"LOT_SIZE\",\"minQty\":\"")
        .append(lot)
        .append("\",\"maxQty\":\"" + MOST_QUANTITY + "\",\"stepSize\":\"")
        .append(lot)
        .append("\"},{\"filterType\":\"MAX_NUM_ORDERS\",\"maxNumOrders\":200}],\"permissions\":[]")
        .append(permissions ? ",\"permissionSets\":[[\"SPOT\",\"MARGIN\"]]" : "")
        .append('}');
  }

  private static String amount(long hundredMillionths) {
    return BigDecimal.valueOf(hundredMillionths, 8).toPlainString();
  }
}
