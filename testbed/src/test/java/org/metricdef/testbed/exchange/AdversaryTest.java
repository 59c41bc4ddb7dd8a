package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.exchange.ExchangeOptions.Story;
import org.metricdef.testbed.fault.AdversaryPlan.Planned;
import org.metricdef.testbed.fault.Adversity;

class AdversaryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The first trade to which anything may happen. */
  private static final int HIT = 6;

  private final TradeSource source = new TradeSimulator(7, List.of("BTCUSDT"), 10);
  private final List<String> texts = new ArrayList<>();
  private SimulatedExchange exchange;
  private RecordingClient client;

  @BeforeEach
  void start() throws Exception {
    source.frames().forEachRemaining(frame -> texts.add(frame.json()));
    exchange = SimulatedExchange.start(
        source,
        ExchangeOptions.DEFAULTS.startedByHand().withStory(new Story(Long.MAX_VALUE, false, 2)));
    client = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
  }

  @AfterEach
  void close() throws Exception {
    client.closeBlocking();
    exchange.close();
  }

  @Test
  void aRogueTradeComesAfterATradeAndIsInNoHistory() throws Exception {
    List<String> received = received(Adversity.ROGUE_ID, 3, 11);
    SentTrade rogue = TradeFrameParser.parse(received.remove(HIT + 1)).trade();
    assertThat(received).isEqualTo(texts);
    assertThat(exchange.sent().find("BTCUSDT", rogue.tradeId())).isEqualTo(-1);
    assertThat(History.page(exchange, "BTCUSDT", exchange.sent().get(9).tradeId() + 1, 9))
        .isEmpty();
  }

  @Test
  void anotherTradeComesUnderTheIdOfTheOneBefore() throws Exception {
    List<String> received = received(Adversity.OTHER_CONTENT, 3, 11);
    SentTrade other = TradeFrameParser.parse(received.remove(HIT + 1)).trade();
    SentTrade right = exchange.sent().get(HIT);
    assertThat(received).isEqualTo(texts);
    assertThat(other.tradeId()).isEqualTo(right.tradeId());
    assertThat(other).isNotEqualTo(right);
  }

  @Test
  void aFrameInMicrosecondsIsTheSameTradeOtherwise() throws Exception {
    List<String> received = received(Adversity.MICROSECOND_FRAME, 3, 10);
    SentTrade right = exchange.sent().get(HIT);
    SentTrade scaled = TradeFrameParser.parse(received.get(HIT)).trade();
    assertThat(scaled.tradeTimeMillis()).isEqualTo(right.tradeTimeMillis() * 1_000);
    assertThat(scaled.as(1, right.tradeId(), right.tradeTimeMillis())).isEqualTo(right);
  }

  @Test
  void quantitiesAreAsLargeAsARecordHoldsOrLarger() throws Exception {
    exchange.adversary().strike(new Planned(0, Adversity.LARGE_QUANTITY, 3));
    received(Adversity.UNFIT_QUANTITY, 3, 10);
    List<BigDecimal> quantities =
        exchange.sent().stream().map(SentTrade::quantity).toList();
    assertThat(quantities.get(HIT)).isGreaterThan(new BigDecimal("1e10"));
    BigDecimal unfit = quantities.get(HIT + 1);
    assertThat(unfit.precision() - unfit.scale() > 11
            || unfit.scale() > 8
            || unfit.compareTo(new BigDecimal("92233720368.54775807")) > 0)
        .isTrue();
    assertThat(History.page(exchange, "BTCUSDT", 0, 10)).isEqualTo(exchange.sent());
  }

  @Test
  void whatIsWithheldCountsAndIsGivenInTheEnd() throws Exception {
    exchange.adversary().strike(new Planned(0, Adversity.WITHHELD, 0));
    exchange.startTrading();
    assertThat(exchange.awaitAllSent(PATIENCE)).isTrue();
    assertThat(exchange.sent()).hasSize(10);
    assertThat(exchange.withheld()).hasSize(1);
    assertThat(exchange
            .holdings()
            .wasWithheld("BTCUSDT", 1, exchange.sent().get(HIT).tradeId()))
        .isTrue();
    assertThat(History.page(exchange, "BTCUSDT", 0, 10)).hasSizeLessThan(10);
    exchange.behave();
    assertThat(History.page(exchange, "BTCUSDT", 0, 10)).isEqualTo(exchange.sent());
  }

  @Test
  void oneServerSaysSomethingElseThanTheOther() throws Exception {
    exchange.startTrading();
    assertThat(client.messages(10)).isEqualTo(texts);
    for (Adversity kind :
        List.of(Adversity.HOST_EMPTY, Adversity.HOST_MICROSECONDS, Adversity.HOST_LAGGING)) {
      exchange.adversary().strike(new Planned(0, kind, 1));
      List<String> answers = answers();
      if (kind == Adversity.HOST_LAGGING) {
        assertThat(answers.get(0)).as("nothing is new").isEqualTo(answers.get(1));
      } else {
        assertThat(answers.get(0)).as(kind.name()).isNotEqualTo(answers.get(1));
      }
      exchange.behave();
      assertThat(answers().get(0)).isEqualTo(answers().get(1));
    }
  }

  @Test
  void listsAreKeptAndHaveNewSymbols() throws Exception {
    exchange.adversary().strike(new Planned(0, Adversity.LIST_AWAY, 1));
    assertThat(get(exchange.restUrls().get(1), "/api/v3/exchangeInfo").statusCode())
        .isEqualTo(503);
    exchange.behave();
    exchange.adversary().strike(new Planned(0, Adversity.LISTED, 1));
    assertThat(get(exchange.restUrls().get(1), "/api/v3/exchangeInfo").body()).contains("NEW1");
  }

  @Test
  void whatBefallsASymbolAsAWholeIsDoneStepByStep() {
    assertThatThrownBy(
            () -> exchange.adversary().strike(new Planned(0, Adversity.IDS_RESTARTED, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> received(Adversity kind, long draw, int messages) throws Exception {
    exchange.adversary().strike(new Planned(0, kind, draw));
    exchange.startTrading();
    List<String> received = new ArrayList<>(client.messages(messages));
    assertThat(exchange.awaitAllSent(PATIENCE)).isTrue();
    assertThat(client.nothingWaits()).isTrue();
    assertThat(exchange.adversary().counts()).containsAllEntriesOf(Map.of(kind, 1L));
    return received;
  }

  private List<String> answers() throws Exception {
    List<String> answers = new ArrayList<>();
    for (String host : exchange.restUrls()) {
      answers.add(
          get(host, "/api/v3/historicalTrades?symbol=BTCUSDT&fromId=0&limit=10").body());
    }
    return answers;
  }

  private static HttpResponse<String> get(String host, String resource) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(host + resource))
            .timeout(Duration.ofSeconds(30))
            .build(),
        BodyHandlers.ofString());
  }
}
