package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.fault.Hole;

class HistoryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TradeSource source = new TradeSimulator(7, List.of("BTCUSDT", "ETHUSDT"), 3_000);

  @Test
  void everyTradeIsFoundByItsIdPageByPage() throws Exception {
    try (SimulatedExchange exchange = traded(ExchangeOptions.DEFAULTS)) {
      List<SentTrade> btc = of("BTCUSDT", exchange.sent());
      List<SentTrade> read = new ArrayList<>();
      long next = btc.get(0).tradeId();
      for (List<SentTrade> page = History.page(exchange, "BTCUSDT", next, 1000);
          !page.isEmpty();
          page = History.page(exchange, "BTCUSDT", next, 1000)) {
        read.addAll(page);
        next = page.get(page.size() - 1).tradeId() + 1;
      }
      assertThat(read).isEqualTo(btc);
    }
  }

  @Test
  void pageBeginsWithTheIdAskedForAndIsNoLongerThanAskedFor() throws Exception {
    try (SimulatedExchange exchange = traded(ExchangeOptions.DEFAULTS)) {
      List<SentTrade> eth = of("ETHUSDT", exchange.sent());
      assertThat(History.page(exchange, "ETHUSDT", eth.get(5).tradeId(), 3))
          .isEqualTo(eth.subList(5, 8));
      assertThat(History.page(exchange, "ETHUSDT", 0, 5_000)).isEqualTo(eth.subList(0, 1_000));
      HttpResponse<String> newest = History.get(exchange, "symbol=ETHUSDT&limit=2");
      assertThat(History.trades("ETHUSDT", newest.body()))
          .isEqualTo(eth.subList(eth.size() - 2, eth.size()));
    }
  }

  @Test
  void whatIsWithheldIsGivenByNobodyUntilTheHistoryGivesIt() throws Exception {
    TradeSource slow = new TradeSimulator(7, List.of("BTCUSDT"), 20);
    try (SimulatedExchange exchange =
        SimulatedExchange.start(slow, ExchangeOptions.DEFAULTS.startedByHand())) {
      long first = slow.frames().next().trade().tradeId();
      exchange.withhold(new Hole("BTCUSDT", first + 3, first + 5));
      exchange.withhold(new Hole("BTCUSDT", first + 19, first + 19));
      RecordingClient client = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
      exchange.startTrading();
      assertThat(exchange.awaitAllSent(PATIENCE)).isTrue();
      List<Long> streamed = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        streamed.add(TradeFrameParser.parse(client.message()).trade().tradeId() - first);
      }
      assertThat(streamed)
          .containsExactly(0L, 1L, 2L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L);
      List<SentTrade> all = of("BTCUSDT", exchange.sent());
      assertThat(all).hasSize(20);
      assertThat(History.page(exchange, "BTCUSDT", first + 2, 2))
          .containsExactly(all.get(2), all.get(6));
      assertThat(newest(exchange)).containsExactly(all.get(17), all.get(18));

      exchange.giveWithheld();
      assertThat(History.page(exchange, "BTCUSDT", first + 2, 2))
          .containsExactly(all.get(2), all.get(3));
      assertThat(newest(exchange)).containsExactly(all.get(18), all.get(19));
      client.closeBlocking();
    }
  }

  private static List<SentTrade> newest(SimulatedExchange exchange) throws Exception {
    return History.trades(
        "BTCUSDT", History.get(exchange, "symbol=BTCUSDT&limit=2").body());
  }

  @Test
  void tradeIsInTheHistoryBeforeItsFrameArrives() throws Exception {
    TradeSource slow = new TradeSimulator(7, List.of("BTCUSDT"), 20);
    ExchangeOptions options = ExchangeOptions.DEFAULTS.withPace(Pace.perSecond(200));
    try (SimulatedExchange exchange = SimulatedExchange.start(slow, options)) {
      RecordingClient client = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
      for (int i = 0; i < 20; i++) {
        long id = TradeFrameParser.parse(client.message()).trade().tradeId();
        assertThat(History.page(exchange, "BTCUSDT", id, 1)).hasSize(1);
      }
      client.closeBlocking();
    }
  }

  @Test
  void wrongRequestsAreRefusedAsBinanceDoes() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(source)) {
      refused(exchange, "", "{\"code\":-1102,\"msg\":\"Mandatory parameter 'symbol'");
      refused(exchange, "symbol=NONE", "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
      refused(exchange, "symbol=BTCUSDT&fromId=x", "{\"code\":-1100,");
      refused(exchange, "symbol=BTCUSDT&limit=-1", "{\"code\":-1100,");
      refused(exchange, "symbol=BTCUSDT&limit=0", "{\"code\":-1130,");
      assertThat(exchange.restRequests()).isEqualTo(5);
    }
  }

  @Test
  void requestBeyondTheBudgetIsToldWhenToComeAgain() throws Exception {
    // A window so long that the test cannot see two of them: it began in 1970.
    RestLimit limit = new RestLimit(60, Duration.ofDays(100_000));
    try (SimulatedExchange exchange =
        SimulatedExchange.start(source, ExchangeOptions.DEFAULTS.withRestLimit(limit))) {
      assertThat(usedWeight(History.get(exchange, "symbol=BTCUSDT"))).isEqualTo("25");
      assertThat(usedWeight(History.get(exchange, "symbol=BTCUSDT"))).isEqualTo("50");
      HttpResponse<String> third = History.get(exchange, "symbol=BTCUSDT");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.body()).startsWith("{\"code\":-1003,");
      assertThat(Long.parseLong(third.headers().firstValue("Retry-After").orElseThrow()))
          .isPositive();
    }
  }

  @Test
  void budgetIsNewInTheNextWindow() {
    WeightMeter meter = new WeightMeter(new RestLimit(50, Duration.ofSeconds(10)));
    assertThat(meter.add(25, 100_000)).isEqualTo(new WeightMeter.Reading(25, false, 10));
    assertThat(meter.add(25, 108_900)).isEqualTo(new WeightMeter.Reading(50, false, 2));
    assertThat(meter.add(25, 109_999)).isEqualTo(new WeightMeter.Reading(75, true, 1));
    assertThat(meter.add(25, 110_000)).isEqualTo(new WeightMeter.Reading(25, false, 10));
  }

  @Test
  void exchangeTradesRegardlessOfWhetherAnybodyListens() throws Exception {
    try (SimulatedExchange exchange = traded(ExchangeOptions.DEFAULTS)) {
      assertThat(exchange.connections()).isZero();
      List<SentTrade> all = new ArrayList<>();
      source.frames().forEachRemaining(frame -> all.add(frame.trade()));
      assertThat(exchange.sent()).isEqualTo(all);
    }
  }

  /** An exchange that has traded all there is, to nobody. */
  private SimulatedExchange traded(ExchangeOptions options) throws InterruptedException {
    SimulatedExchange exchange = SimulatedExchange.start(source, options.regardless());
    assertThat(exchange.awaitAllSent(PATIENCE)).isTrue();
    return exchange;
  }

  private static void refused(SimulatedExchange exchange, String query, String body)
      throws Exception {
    HttpResponse<String> answer = History.get(exchange, query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith(body);
  }

  private static String usedWeight(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("X-MBX-USED-WEIGHT-1M").orElseThrow();
  }

  private static List<SentTrade> of(String symbol, List<SentTrade> trades) {
    return trades.stream().filter(trade -> trade.symbol().equals(symbol)).toList();
  }
}
