package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the exchange says of its symbols over HTTP. */
class ListingsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final TradeSource SOURCE =
      new TradeSimulator(7, List.of("BTCFDUSD", "ETHBTC", "币安人生USDT"), 300);

  @ParameterizedTest
  @CsvSource({
    "BTCUSDT, BTC, USDT",
    "BTCFDUSD, BTC, FDUSD",
    "BTCUSD1, BTC, USD1",
    "BTCJPY, BTC, JPY",
    "ETHBRL, ETH, BRL",
    "SOLEURI, SOL, EURI",
    "ETHBTC, ETH, BTC",
    "币安人生USDT, 币安人生, USDT",
    "COMMON, COM, MON",
    "A0, A, 0"
  })
  void aSymbolEndsWithItsQuoteAsset(String symbol, String base, String quote) {
    assertThat(Listings.split(symbol)).isEqualTo(new Listing(symbol, base, quote, "TRADING"));
  }

  @Test
  void allSymbolsOfTheSourceAreListedInBinancesShape() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(SOURCE)) {
      HttpResponse<String> answer = get(exchange, "exchangeInfo");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("X-MBX-USED-WEIGHT-1M")).contains("20");
      assertThat(answer.body())
          .startsWith("{\"timezone\":\"UTC\",\"serverTime\":")
          .contains("{\"symbol\":\"BTCFDUSD\",\"status\":\"TRADING\",\"baseAsset\":\"BTC\",")
          .contains("\"quoteAsset\":\"FDUSD\"")
          .contains("{\"symbol\":\"币安人生USDT\"")
          .contains("{\"filterType\":\"LOT_SIZE\",\"minQty\":\"0.00010000\"")
          .contains("\"permissionSets\":[[\"SPOT\",\"MARGIN\"]]");
      assertThat(get(exchange, "exchangeInfo?showPermissionSets=false").body())
          .doesNotContain("permissionSets");
      assertThat(exchange.listRequests()).isEqualTo(2);
      assertThat(exchange.restRequests()).isZero();
    }
  }

  @Test
  void oneSymbolThatIsNotListedMakesTheWholeRequestAnError() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(SOURCE)) {
      String both = URLEncoder.encode("[\"BTCFDUSD\",\"ETHBTC\"]", StandardCharsets.UTF_8);
      assertThat(get(exchange, "exchangeInfo?symbols=" + both).body())
          .contains("BTCFDUSD", "ETHBTC")
          .doesNotContain("币安人生USDT");
      for (String query : List.of(
          "exchangeInfo?symbol=NOPEUSDT",
          "exchangeInfo?symbols=" + both.replace("ETHBTC", "NOPEUSDT"),
          "ticker/24hr?symbol=NOPEUSDT")) {
        HttpResponse<String> refused = get(exchange, query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
      }
    }
  }

  @Test
  void whatIsListedChangesWhileItRuns() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(SOURCE)) {
      exchange.listings().status("ETHBTC", "HALT");
      exchange.listings().delist("BTCFDUSD");
      exchange.listings().list(new Listing("NEWJPY", "NEW", "JPY", "TRADING"));
      assertThat(get(exchange, "exchangeInfo").body())
          .contains("{\"symbol\":\"ETHBTC\",\"status\":\"HALT\"", "NEWJPY")
          .doesNotContain("BTCFDUSD");
      assertThat(get(exchange, "exchangeInfo?symbolStatus=HALT").body())
          .contains("ETHBTC")
          .doesNotContain("NEWJPY");
      assertThat(History.get(exchange, "symbol=BTCFDUSD&fromId=0").statusCode()).isEqualTo(400);
      assertThatThrownBy(() -> exchange.listings().status("BTCFDUSD", "HALT"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theTickerTellsTheNewestTradeOfEverySymbol() throws Exception {
    try (SimulatedExchange exchange =
        SimulatedExchange.start(SOURCE, ExchangeOptions.DEFAULTS.regardless())) {
      assertThat(exchange.awaitAllSent(Duration.ofMinutes(1))).isTrue();
      exchange.listings().list(new Listing("NEWJPY", "NEW", "JPY", "TRADING"));
      List<SentTrade> sent = exchange.sent().stream()
          .filter(trade -> trade.symbol().equals("ETHBTC"))
          .toList();
      HttpResponse<String> all = get(exchange, "ticker/24hr");
      assertThat(all.headers().firstValue("X-MBX-USED-WEIGHT-1M")).contains("80");
      assertThat(all.body())
          .startsWith("[{\"symbol\":\"BTCFDUSD\"")
          .contains("\"firstId\":" + sent.get(0).tradeId()
              + ",\"lastId\":" + sent.get(sent.size() - 1).tradeId()
              + ",\"count\":" + sent.size() + "}")
          .contains("\"firstId\":-1,\"lastId\":-1,\"count\":0}");
      HttpResponse<String> one = get(exchange, "ticker/24hr?symbol=ETHBTC");
      assertThat(one.headers().firstValue("X-MBX-USED-WEIGHT-1M")).contains("82");
      assertThat(one.body()).startsWith("{\"symbol\":\"ETHBTC\"");
    }
  }

  private static HttpResponse<String> get(SimulatedExchange exchange, String resource)
      throws Exception {
    URI uri = URI.create(exchange.restUrl() + "/api/v3/" + resource);
    return HTTP.send(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build(),
        BodyHandlers.ofString());
  }
}
