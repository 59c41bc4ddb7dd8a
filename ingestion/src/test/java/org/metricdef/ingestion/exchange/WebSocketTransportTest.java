package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.metrics.ErrorType;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** Java-WebSocket against real sockets. */
class WebSocketTransportTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int MAX_FRAME = 1_000;

  private final WebSocketTransport transport = new WebSocketTransport(MAX_FRAME);
  private final Recorded events = new Recorded();

  @ParameterizedTest
  @ValueSource(strings = {"ws", "wss"})
  void aPeerThatAcceptsAndSaysNothingIsGivenUp(String scheme) throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create(scheme + "://127.0.0.1:" + mute.getLocalPort() + "/stream");
      assertThatThrownBy(() -> transport.open(url, Duration.ofMillis(200), events))
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessage("no WebSocket handshake within 200 ms");
      assertThat(events.seen).isEmpty();
    }
  }

  @Test
  void aPeerThatIsNotThereIsAnErrorWithItsCause() {
    assertThatThrownBy(() -> transport.open(URI.create("ws://127.0.0.1:1"), LONG, events))
        .isInstanceOf(IOException.class)
        .satisfies(
            error -> assertThat(ErrorType.of(error)).isEqualTo(ErrorType.CONNECTION_REFUSED));
    assertThat(events.seen).isEmpty();
  }

  @Test
  void framesAndTheCloseAreToldInOrder() throws Exception {
    try (SimulatedExchange exchange = exchange()) {
      StreamTransport.Connection connection = connect(exchange);
      exchange.sendToAll("one");
      exchange.sendToAll("two");
      connection.ping();
      events.await("pong");
      exchange.closeConnections();
      events.await("closed 1001");
      connection.ping();
      connection.close(LONG);
      assertThat(events.seen).containsExactly("one", "two", "pong", "closed 1001");
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

  private static final class Recorded implements StreamEvents {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    void await(String event) throws InterruptedException {
      long end = System.nanoTime() + LONG.toNanos();
      while (!seen.contains(event)) {
        assertThat(System.nanoTime() - end)
            .as("waiting for %s, saw %s", event, seen)
            .isNegative();
        Thread.sleep(5);
      }
    }

    @Override
    public void text(String frame) {
      seen.add(frame);
    }

    @Override
    public void binary(ByteBuffer frame) {
      seen.add("binary");
    }

    @Override
    public void ping() {
      seen.add("ping");
    }

    @Override
    public void pong() {
      seen.add("pong");
    }

    @Override
    public void closed(Closing closing) {
      seen.add("closed " + closing.code());
    }
  }
}
