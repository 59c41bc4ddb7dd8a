package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** Java-WebSocket against real sockets. */
// It looks at the threads of the JVM.
@Isolated
class WebSocketTransportTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int MAX_FRAME = 1_000;

  private final WebSocketTransport transport = new WebSocketTransport(MAX_FRAME);
  private final RecordedEvents events = new RecordedEvents();

  @ParameterizedTest
  @ValueSource(strings = {"ws", "wss"})
  void aPeerThatAcceptsAndSaysNothingIsGivenUp(String scheme) throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create(scheme + "://127.0.0.1:" + mute.getLocalPort() + "/stream");
      assertThatThrownBy(() -> transport.open(url, Duration.ofMillis(200), events))
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessage("no WebSocket handshake within 200 ms");
      assertThat(events.seen()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ws", "wss"})
  void anAttemptThatIsGivenUpLeavesNoThreadBehind(String scheme) throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create(scheme + "://127.0.0.1:" + mute.getLocalPort() + "/stream");
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      assertThatThrownBy(() -> transport.open(url, Duration.ofMillis(200), events))
          .isInstanceOf(SocketTimeoutException.class);
      RecordedEvents.await("its threads end", () -> {
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        return left.stream().noneMatch(thread -> thread.getName().startsWith("WebSocket"));
      });
    }
  }

  @Test
  void anAttemptThatIsInterruptedEndsAtOnce() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("ws://127.0.0.1:" + mute.getLocalPort() + "/stream");
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> transport.open(url, LONG, events))
          .isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void aPeerThatIsNotThereIsAnErrorWithItsCause() {
    assertThatThrownBy(() -> transport.open(URI.create("ws://127.0.0.1:1"), LONG, events))
        .isInstanceOf(IOException.class)
        .satisfies(
            error -> assertThat(ErrorType.of(error)).isEqualTo(ErrorType.CONNECTION_REFUSED));
    assertThat(events.seen()).isEmpty();
  }

  @Test
  void framesAndTheCloseAreToldInOrder() throws Exception {
    try (SimulatedExchange exchange = exchange()) {
      StreamTransport.Connection connection = connect(exchange);
      exchange.sendToAll("one");
      exchange.sendToAll("two");
      connection.ping();
      events.await("pong");
      connection.send("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":1}");
      events.await("{\"result\":[\"btcusdt@trade\"],\"id\":1}");
      exchange.closeConnections();
      events.await("closed 1001");
      connection.ping();
      connection.send("too late");
      connection.close(LONG);
      assertThat(events.seen())
          .containsExactly(
              "one", "two", "pong", "{\"result\":[\"btcusdt@trade\"],\"id\":1}", "closed 1001");
    }
  }

  @Test
  void aFrameBeyondTheLimitEndsTheConnection() throws Exception {
    try (SimulatedExchange exchange = exchange()) {
      connect(exchange);
      exchange.sendToAll("x".repeat(MAX_FRAME + 1));
      events.await("closed 1009");
    }
  }

  private static SimulatedExchange exchange() {
    return SimulatedExchange.start(
        new TradeSimulator(1, Set.of("BTCUSDT"), 1), ExchangeOptions.DEFAULTS.startedByHand());
  }

  /** Connects, and waits until the exchange knows of the connection too. */
  private StreamTransport.Connection connect(SimulatedExchange exchange) throws Exception {
    URI url = StreamUrls.combined(URI.create(exchange.url()), List.of("BTCUSDT"));
    StreamTransport.Connection connection = transport.open(url, LONG, events);
    while (exchange.connections() == 0) {
      Thread.onSpinWait();
    }
    return connection;
  }
}
