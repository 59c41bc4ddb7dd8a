package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AggregatesTest {

  private static final Pattern ELEMENT =
      Pattern.compile("\"a\":(\\d+),\"p\":\"([^\"]+)\",.*?\"f\":(\\d+),\"l\":(\\d+),\"T\":(\\d+)");

  private SimulatedExchange exchange;
  private List<SentTrade> sent;

  @BeforeEach
  void trade() throws Exception {
    exchange = SimulatedExchange.start(
        new TradeSimulator(7, List.of("BTCUSDT"), 3_000), ExchangeOptions.DEFAULTS.regardless());
    assertThat(exchange.awaitAllSent(Duration.ofSeconds(60))).isTrue();
    sent = exchange.sent();
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void eachTradeIsInOneOfThemAndThoseOfOneHaveOneTimeAndPrice() throws Exception {
    List<MatchResult> all = get("&startTime=" + sent.get(0).tradeTimeMillis() + "&limit=1000");
    long next = sent.get(0).tradeId();
    long number = -1;
    for (MatchResult each : all) {
      assertThat(Long.parseLong(each.group(3))).isEqualTo(next);
      assertThat(Long.parseLong(each.group(1))).isGreaterThan(number);
      number = Long.parseLong(each.group(1));
      long last = Long.parseLong(each.group(4));
      for (long id = next; id <= last; id++) {
        SentTrade trade = exchange.sent().get(exchange.sent().find("BTCUSDT", id));
        assertThat(trade.tradeTimeMillis()).isEqualTo(Long.parseLong(each.group(5)));
        assertThat(trade.price().toPlainString()).isEqualTo(each.group(2));
      }
      next = last + 1;
    }
    assertThat(all).hasSize(1_000);
  }

  @Test
  void oneIsFoundByTimeByNumberAndAsTheNewest() throws Exception {
    SentTrade wanted = sent.get(1_234);
    MatchResult found =
        get("&startTime=" + wanted.tradeTimeMillis() + "&limit=1").get(0);
    assertThat(Long.parseLong(found.group(5))).isEqualTo(wanted.tradeTimeMillis());
    assertThat(get("&fromId=" + found.group(1) + "&limit=1").get(0).group(3))
        .isEqualTo(found.group(3));
    assertThat(get("&limit=1").get(0).group(4))
        .isEqualTo(String.valueOf(sent.get(2_999).tradeId()));
  }

  @Test
  void aDayBeforeTheFirstItFindsNothing() throws Exception {
    long first = sent.get(0).tradeTimeMillis();
    assertThat(get("&startTime=" + (first - 86_400_000) + "&limit=1")).isEmpty();
    assertThat(get("&startTime=" + (first - 86_399_999) + "&limit=1")).hasSize(1);
  }

  private List<MatchResult> get(String query) throws Exception {
    URI url = URI.create(exchange.restUrl() + "/api/v3/aggTrades?symbol=BTCUSDT" + query);
    HttpResponse<String> answer = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-MBX-USED-WEIGHT-1M")).isPresent();
    return new ArrayList<>(ELEMENT.matcher(answer.body()).results().toList());
  }
}
