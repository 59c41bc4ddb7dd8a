package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.fault.Hole;

class BlockTradesTest {

  private static final BigDecimal PRICE = new BigDecimal("0.052");
  private static final BigDecimal QUANTITY = new BigDecimal("5838");

  private final TradeSource trades = new TradeSimulator(7, List.of("BTCUSDT"), 5);

  @Test
  void whoeverIsSubscribedIsToldAndNobodyElse() throws Exception {
    try (SimulatedExchange exchange = exchange()) {
      RecordingClient client = RecordingClient.connect(
          exchange.url() + "/stream?streams=btcusdt@blockTrade&timeUnit=MICROSECOND");
      RecordingClient other = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
      exchange.blockTrades().makeUntold("BTCUSDT", PRICE, QUANTITY);
      SentTrade told = exchange.blockTrades().make("BTCUSDT", PRICE, QUANTITY);
      long micros = told.tradeTimeMillis() * 1_000;
      assertThat(client.message())
          .isEqualTo("{\"stream\":\"btcusdt@blockTrade\",\"data\":{\"e\":\"blockTrade\",\"E\":"
              + micros + ",\"s\":\"BTCUSDT\",\"t\":2,\"p\":\"0.052\",\"q\":\"5838\",\"T\":" + micros
              + ",\"m\":false}}");
      exchange.startTrading();
      assertThat(other.message()).contains("\"e\":\"trade\"");
      client.closeBlocking();
      other.closeBlocking();
    }
  }

  @Test
  void theirHistoryIsAskedByTheirOwnIds() throws Exception {
    try (SimulatedExchange exchange = exchange()) {
      SentTrade first = exchange.blockTrades().makeUntold("BTCUSDT", PRICE, QUANTITY);
      assertThat(get(exchange, "symbol=BTCUSDT&fromId=0").body())
          .isEqualTo(
              "[{\"id\":1,\"price\":\"0.052\",\"qty\":\"5838\",\"quoteQty\":\"303.57600000\","
                  + "\"time\":" + first.tradeTimeMillis() + ",\"isBuyerMaker\":false}]");
      assertThat(get(exchange, "symbol=BTCUSDT&fromId=2").body()).isEqualTo("[]");
      assertThat(History.page(exchange, "BTCUSDT", 0, 10)).as("no trade").isEmpty();
      HttpResponse<String> refused = get(exchange, "symbol=BTCUSDT");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("-1102", "'fromId'");
    }
  }

  @Test
  void idsMayBeSkippedWithheldAndBegunAnew() throws Exception {
    try (SimulatedExchange exchange = exchange()) {
      BlockTrades block = exchange.blockTrades();
      block.make("BTCUSDT", PRICE, QUANTITY);
      block.skipIds("BTCUSDT", 2);
      block.withhold(new Hole("BTCUSDT", 4, 4));
      block.make("BTCUSDT", PRICE, QUANTITY);
      assertThat(get(exchange, "symbol=BTCUSDT&fromId=2").body()).isEqualTo("[]");
      block.giveWithheld();
      assertThat(get(exchange, "symbol=BTCUSDT&fromId=2").body()).startsWith("[{\"id\":4,");
      assertThat(block.holdings().holes()).containsExactly(new Hole("BTCUSDT", 2, 3));
      assertThat(block.holdings().withheld()).containsExactly(new Hole("BTCUSDT", 4, 4));
      block.restartIds("BTCUSDT", 1);
      assertThat(block.make("BTCUSDT", PRICE, QUANTITY).epoch()).isEqualTo(2);
      assertThat(block.holdings().trades()).hasSize(3);
      assertThat(exchange.sent()).isEmpty();
    }
  }

  private SimulatedExchange exchange() {
    return SimulatedExchange.start(trades, ExchangeOptions.DEFAULTS.startedByHand());
  }

  private static HttpResponse<String> get(SimulatedExchange exchange, String query)
      throws Exception {
    URI uri = URI.create(exchange.restUrl() + "/api/v3/historicalBlockTrades?" + query);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build(),
            BodyHandlers.ofString());
  }
}
