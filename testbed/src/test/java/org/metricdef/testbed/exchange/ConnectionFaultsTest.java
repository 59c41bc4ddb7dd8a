package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.java_websocket.framing.CloseFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;

class ConnectionFaultsTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration A_WHILE = Duration.ofMillis(300);

  private final TradeSource source = new TradeSimulator(7, List.of("BTCUSDT"), 2_000);
  private SimulatedExchange exchange;

  @BeforeEach
  void start() {
    exchange = SimulatedExchange.start(source, ExchangeOptions.DEFAULTS.startedByHand());
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void cutIsAResetOnTheWire() throws Exception {
    try (SlowReader raw = SlowReader.connect(exchange.url(), "/ws/btcusdt@trade")) {
      raw.readHandshake();
      RecordingClient settled = connected();
      exchange.faults().inject(new Fault.Cut());
      assertThat(settled.closeCode()).isEqualTo(CloseFrame.ABNORMAL_CLOSE);
      assertThat(raw.readEnd()).isEqualTo("Connection reset");
    }
    assertThat(exchange.faults().counts()).isEqualTo(Map.of(FaultKind.CUT, 1L));
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1006, 1011})
  void serverClosesWithACodeOrWithout(int code) throws Exception {
    RecordingClient client = connected();
    exchange.faults().inject(new Fault.Close(code));
    assertThat(client.closeCode()).isEqualTo(code);
    connected().closeBlocking();
  }

  @Test
  void shutdownIsAnnouncedThenDone() throws Exception {
    RecordingClient client = connected();
    exchange.faults().inject(new Fault.Shutdown(A_WHILE));
    assertThat(client.message()).startsWith("{\"e\":\"serverShutdown\",\"E\":");
    assertThat(client.closeCode()).isEqualTo(CloseFrame.GOING_AWAY);
  }

  @Test
  void halfOpenConnectionStaysOpenAndIsDead() throws Exception {
    RecordingClient client = connected();
    exchange.faults().inject(new Fault.HalfOpen());
    exchange.startTrading();
    client.send("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":2}");
    assertThat(exchange.awaitAllSent(Duration.ofSeconds(60))).isTrue();
    assertThat(client.hearsNothingFor(A_WHILE)).isTrue();
    connected().closeBlocking();
  }

  @Test
  void slowLinkDeliversAllTheSameButLater() throws Exception {
    RecordingClient client = connected();
    exchange.faults().inject(new Fault.SlowLink(10_000, LONG));
    exchange.startTrading();
    assertThat(exchange.awaitAllSent(A_WHILE)).isFalse();
    assertThat(client.message()).contains("\"e\":\"trade\"");
    exchange.behave();
    assertThat(exchange.awaitAllSent(Duration.ofSeconds(60))).isTrue();
    client.messages(1_999);
    client.closeBlocking();
  }

  @Test
  void pingsAreNotAnsweredUntilItBehaves() throws Exception {
    RecordingClient client = connected();
    exchange.faults().inject(new Fault.NoPongs(LONG));
    client.sendPing();
    // The answer to what was sent after the ping proves that the ping was read.
    awaitKnown(client);
    assertThat(client.pongs()).isZero();
    exchange.behave();
    client.sendPing();
    awaitKnown(client);
    assertThat(client.pongs()).isEqualTo(1);
  }

  @Test
  void connectionsAreRefusedForAWhile() throws Exception {
    RecordingClient client = connected();
    exchange.faults().inject(new Fault.Refusing(LONG));
    assertThat(client.closeCode()).isEqualTo(CloseFrame.ABNORMAL_CLOSE);
    assertThat(RecordingClient.connect(exchange.url() + "/ws").isOpen()).isFalse();
    exchange.behave();
    connected().closeBlocking();
  }

  @Test
  void muteTcpPeerNeverAnswersTheHandshake() throws Exception {
    connected();
    exchange.faults().inject(new Fault.MuteTcp(LONG));
    try (SlowReader raw = SlowReader.connect(exchange.url(), "/ws")) {
      assertThat(raw.hearsNothingFor(A_WHILE)).isTrue();
      exchange.behave();
      assertThat(raw.hearsNothingFor(A_WHILE)).isTrue();
    }
    connected().closeBlocking();
  }

  @Test
  void muteWebSocketPeerSaysNothingAfterTheHandshake() throws Exception {
    connected();
    exchange.faults().inject(new Fault.MuteWebSocket(LONG));
    RecordingClient mute = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
    assertThat(mute.isOpen()).isTrue();
    mute.send("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":1}");
    mute.sendPing();
    exchange.startTrading();
    assertThat(exchange.awaitAllSent(Duration.ofSeconds(60))).isTrue();
    assertThat(mute.hearsNothingFor(A_WHILE)).isTrue();
    assertThat(mute.pongs()).isZero();
    exchange.behave();
    connected().closeBlocking();
  }

  @Test
  void faultWaitsForAConnectionToBefall() throws Exception {
    exchange.faults().inject(new Fault.Close(1011));
    assertThat(exchange.faults().waiting()).isEqualTo(1);
    assertThat(exchange.faults().total()).isZero();
    RecordingClient client = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
    exchange.startTrading();
    assertThat(client.closeCode()).isEqualTo(1011);
    assertThat(exchange.faults().total()).isEqualTo(1);
  }

  private RecordingClient connected() throws InterruptedException {
    RecordingClient client = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
    awaitKnown(client);
    return client;
  }

  /** An answer proves that the exchange knows the connection. */
  private static void awaitKnown(RecordingClient client) throws InterruptedException {
    client.send("{\"method\":\"GET_PROPERTY\",\"params\":[\"combined\"],\"id\":9}");
    assertThat(client.message()).startsWith("{\"result\":");
  }
}
