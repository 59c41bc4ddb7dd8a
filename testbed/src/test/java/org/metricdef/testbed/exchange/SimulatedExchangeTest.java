package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.java_websocket.framing.CloseFrame;
import org.junit.jupiter.api.Test;

class SimulatedExchangeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TradeSource source = new TradeSimulator(7, List.of("BTCUSDT", "ETHUSDT"), 50);

  @Test
  void combinedStreamCarriesEveryTradeInItsEnvelope() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(source)) {
      RecordingClient client =
          RecordingClient.connect(exchange.url() + "/stream?streams=btcusdt@trade/ethusdt@trade");
      assertThat(client.messages(50)).isEqualTo(expected(TradeFrame::enveloped));
      assertThat(exchange.awaitAllSent(PATIENCE)).isTrue();
      assertThat(exchange.sentCount()).isEqualTo(50);
      assertThat(exchange.sent()).isEqualTo(trades());
      client.closeBlocking();
    }
  }

  @Test
  void rawStreamCarriesTradesBare() throws Exception {
    TradeSource one = new TradeSimulator(7, List.of("BTCUSDT"), 3);
    try (SimulatedExchange exchange = SimulatedExchange.start(one)) {
      RecordingClient client = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
      Iterator<TradeFrame> frames = one.frames();
      assertThat(client.messages(3))
          .containsExactly(
              frames.next().json(), frames.next().json(), frames.next().json());
      client.closeBlocking();
    }
  }

  @Test
  void nothingIsSentBeforeEverySymbolHasASubscriber() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(source)) {
      RecordingClient client = RecordingClient.connect(exchange.url() + "/stream");
      client.send("{\"method\":\"SUBSCRIBE\",\"params\":[\"btcusdt@trade\"],\"id\":1}");
      assertThat(client.message()).isEqualTo("{\"result\":null,\"id\":1}");
      client.send("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":2}");
      assertThat(client.message()).isEqualTo("{\"result\":[\"btcusdt@trade\"],\"id\":2}");
      assertThat(exchange.sentCount()).isZero();
      client.send("{\"method\":\"SUBSCRIBE\",\"params\":[\"ethusdt@trade\"],\"id\":3}");
      assertThat(client.message()).isEqualTo("{\"result\":null,\"id\":3}");
      assertThat(client.messages(50)).isEqualTo(expected(TradeFrame::enveloped));
      client.closeBlocking();
    }
  }

  @Test
  void exchangeThatIsToldToWaitWaits() throws Exception {
    ExchangeOptions options = ExchangeOptions.DEFAULTS.startedByHand();
    try (SimulatedExchange exchange = SimulatedExchange.start(source, options)) {
      RecordingClient client = RecordingClient.connect(exchange.url() + bothStreams());
      client.send("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":1}");
      assertThat(client.message())
          .isEqualTo("{\"result\":[\"btcusdt@trade\",\"ethusdt@trade\"],\"id\":1}");
      assertThat(exchange.sentCount()).isZero();
      exchange.startTrading();
      assertThat(client.messages(50)).isEqualTo(expected(TradeFrame::enveloped));
      client.closeBlocking();
    }
  }

  @Test
  void unsubscribedStreamWaitsForItsNextSubscriber() throws Exception {
    ExchangeOptions options = ExchangeOptions.DEFAULTS.startedByHand();
    try (SimulatedExchange exchange = SimulatedExchange.start(source, options)) {
      RecordingClient client = RecordingClient.connect(exchange.url() + bothStreams());
      client.send(
          "{\"method\":\"UNSUBSCRIBE\",\"params\":[\"btcusdt@trade\",\"ethusdt@trade\"],\"id\":\"u\"}");
      assertThat(client.message()).isEqualTo("{\"result\":null,\"id\":\"u\"}");
      exchange.startTrading();
      client.send("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":2}");
      assertThat(client.message()).isEqualTo("{\"result\":[],\"id\":2}");
      RecordingClient other = RecordingClient.connect(exchange.url() + bothStreams());
      assertThat(other.messages(50)).isEqualTo(expected(TradeFrame::enveloped));
      assertThat(client.nothingWaits()).isTrue();
      client.closeBlocking();
      other.closeBlocking();
    }
  }

  @Test
  void slowReaderSlowsTheExchangeDownInsteadOfFillingItsMemory() throws Exception {
    TradeSource many = new TradeSimulator(7, List.of("BTCUSDT"), 200_000);
    try (SimulatedExchange exchange = SimulatedExchange.start(many)) {
      try (SlowReader reader = SlowReader.connect(exchange.url(), "/ws/btcusdt@trade")) {
        assertThat(exchange.awaitAllSent(Duration.ofMillis(1_500))).isFalse();
        assertThat(reader.readFrames(200_000)).isEqualTo(200_000);
        assertThat(exchange.awaitAllSent(PATIENCE)).isTrue();
      }
    }
  }

  @Test
  void serverShutdownComesInTheShapeOfEachConnection() throws Exception {
    ExchangeOptions options = ExchangeOptions.DEFAULTS.startedByHand();
    try (SimulatedExchange exchange = SimulatedExchange.start(source, options)) {
      RecordingClient raw = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
      RecordingClient combined = RecordingClient.connect(exchange.url() + bothStreams());
      awaitKnown(raw);
      awaitKnown(combined);
      exchange.announceShutdown();
      assertThat(raw.message()).matches("\\{\"e\":\"serverShutdown\",\"E\":[0-9]{13}}");
      assertThat(combined.message())
          .matches(
              "\\{\"stream\":\"!serverShutdown\",\"data\":\\{\"e\":\"serverShutdown\",\"E\":[0-9]{13}}}");
      exchange.closeConnections();
      assertThat(raw.closeCode()).isEqualTo(CloseFrame.GOING_AWAY);
      assertThat(combined.closeCode()).isEqualTo(CloseFrame.GOING_AWAY);
    }
  }

  @Test
  void brokenConnectionEndsWithoutAWordAndANewOneIsTaken() throws Exception {
    ExchangeOptions options = ExchangeOptions.DEFAULTS.startedByHand();
    try (SimulatedExchange exchange = SimulatedExchange.start(source, options)) {
      RecordingClient first = RecordingClient.connect(exchange.url() + bothStreams());
      awaitKnown(first);
      exchange.breakConnections();
      assertThat(first.closeCode()).isEqualTo(CloseFrame.ABNORMAL_CLOSE);
      exchange.startTrading();
      RecordingClient second = RecordingClient.connect(exchange.url() + bothStreams());
      assertThat(second.messages(50)).isEqualTo(expected(TradeFrame::enveloped));
      second.closeBlocking();
    }
  }

  @Test
  void clientThatAnswersPingsStaysAndOneThatDoesNotIsDropped() throws Exception {
    ExchangeOptions options = ExchangeOptions.DEFAULTS
        .startedByHand()
        .withHeartbeat(new Heartbeat(Duration.ofMillis(400), Duration.ofSeconds(2)));
    try (SimulatedExchange exchange = SimulatedExchange.start(source, options)) {
      RecordingClient alive = RecordingClient.connect(exchange.url() + "/ws");
      RecordingClient mute = RecordingClient.connect(exchange.url() + "/ws", false);
      assertThat(mute.ping()).matches("[0-9]{13}");
      assertThat(mute.closeCode()).isEqualTo(CloseFrame.ABNORMAL_CLOSE);
      alive.ping();
      awaitKnown(alive);
      alive.closeBlocking();
    }
  }

  @Test
  void sixthMessageWithinASecondClosesTheConnection() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(source)) {
      RecordingClient client = RecordingClient.connect(exchange.url() + "/ws");
      // A server that closes with unread messages resets the connection, and its code is lost. So
      // no more than six are sent at once, again only if a pause of this machine came between.
      for (int burst = 0; burst < 10 && client.isOpen(); burst++) {
        for (int i = 0; i < 6; i++) {
          client.send("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":1}");
        }
        Thread.sleep(300);
      }
      assertThat(client.closeCode()).isEqualTo(CloseFrame.POLICY_VALIDATION);
    }
  }

  @Test
  void textMayBeSentThatNoExchangeShouldSend() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(source)) {
      RecordingClient client = RecordingClient.connect(exchange.url() + "/ws");
      awaitKnown(client);
      exchange.sendToAll("{\"e\":\"trade\"");
      assertThat(client.message()).isEqualTo("{\"e\":\"trade\"");
      client.closeBlocking();
    }
  }

  @Test
  void handshakeWithAnUnknownPathIsRefused() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(source)) {
      assertThat(RecordingClient.connect(exchange.url() + "/nowhere").isOpen()).isFalse();
      assertThat(RecordingClient.connect(exchange.url() + "/ws/x?timeUnit=NANOSECOND")
              .isOpen())
          .isFalse();
    }
  }

  @Test
  void closedExchangeSaysThatItDidNotSendEverything() throws Exception {
    SimulatedExchange exchange = SimulatedExchange.start(source);
    exchange.close();
    assertThatThrownBy(() -> exchange.awaitAllSent(PATIENCE))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("the exchange was closed");
  }

  private static String bothStreams() {
    return "/stream?streams=btcusdt@trade/ethusdt@trade";
  }

  /** An answer proves that the exchange knows the connection. */
  private static void awaitKnown(RecordingClient client) throws InterruptedException {
    client.send("{\"method\":\"GET_PROPERTY\",\"params\":[\"combined\"],\"id\":9}");
    assertThat(client.message()).startsWith("{\"result\":");
  }

  private List<String> expected(Function<TradeFrame, String> form) {
    List<String> texts = new ArrayList<>();
    source.frames().forEachRemaining(frame -> texts.add(form.apply(frame)));
    return texts;
  }

  private List<SentTrade> trades() {
    List<SentTrade> trades = new ArrayList<>();
    source.frames().forEachRemaining(frame -> trades.add(frame.trade()));
    return trades;
  }
}
