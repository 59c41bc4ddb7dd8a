package org.metricdef.ingestion.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of Java-WebSocket, used once. TLS is verified, host name included, as the library
 * has it by default.
 */
final class WebSocketSession extends WebSocketClient {

  private static final Logger LOG = LoggerFactory.getLogger(WebSocketSession.class);

  private final StreamEvents events;
  private final CountDownLatch openOrClosed = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile boolean opened;
  private volatile @Nullable Exception error;
  private volatile StreamEvents.@Nullable Closing closing;

  WebSocketSession(URI url, int maxFrameBytes, Duration connectTimeout, StreamEvents events) {
    super(url, new StreamDraft(maxFrameBytes), null, (int) connectTimeout.toMillis());
    this.events = events;
    setTcpNoDelay(true);
    setDaemon(true);
    // Pings are sent, and their answers watched, by ConnectionMonitor.
    setConnectionLostTimeout(0);
  }

  /** Whether one of both came to pass in time. */
  boolean awaitOpenOrClosed(Duration timeout) throws InterruptedException {
    return openOrClosed.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Checks that the handshake went well.
   *
   * @throws IOException if it did not, with what is known of why
   */
  void requireOpened() throws IOException {
    if (!opened) {
      String reason = closing == null ? "closed" : closing.code() + " " + closing.reason();
      throw new IOException("connection refused or handshake failed: " + reason, error);
    }
  }

  CountDownLatch closed() {
    return closed;
  }

  void pingIfOpen() {
    try {
      sendPing();
    } catch (WebsocketNotConnectedException closedMeanwhile) {
      LOG.debug("no ping: the connection is closed", closedMeanwhile);
    }
  }

  void sendIfOpen(String text) {
    try {
      send(text);
    } catch (WebsocketNotConnectedException closedMeanwhile) {
      LOG.debug("nothing sent: the connection is closed", closedMeanwhile);
    }
  }

  /** Ends the connection without the other side's help. */
  void abort() {
    try {
      Socket socket = getSocket();
      if (socket != null) {
        socket.close();
      }
    } catch (IOException alreadyBroken) {
      LOG.debug("closing the socket", alreadyBroken);
    }
    closeConnection(CloseFrame.ABNORMAL_CLOSE, "aborted");
  }

  /**
   * Shakes hands in TLS here, before the library starts its threads: both would meet a failure, and
   * the one to tell of it first may be the one that knows no reason.
   */
  @Override
  protected void onSetSSLParameters(SSLParameters parameters) {
    super.onSetSSLParameters(parameters);
    SSLSocket socket = (SSLSocket) getSocket();
    socket.setSSLParameters(parameters);
    try {
      socket.startHandshake();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    opened = true;
    openOrClosed.countDown();
  }

  @Override
  public void onMessage(String message) {
    events.text(message);
  }

  @Override
  public void onMessage(ByteBuffer bytes) {
    events.binary(bytes);
  }

  @Override
  public void onWebsocketPing(WebSocket connection, Framedata frame) {
    super.onWebsocketPing(connection, frame);
    events.ping();
  }

  @Override
  public void onWebsocketPong(WebSocket connection, Framedata frame) {
    events.pong();
  }

  @Override
  public void onError(Exception exception) {
    error = exception instanceof UncheckedIOException wrapped ? wrapped.getCause() : exception;
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    if (!told.compareAndSet(false, true)) {
      return;
    }
    closing = new StreamEvents.Closing(code, reason == null ? "" : reason, error);
    try {
      if (opened) {
        events.closed(closing);
      }
    } finally {
      openOrClosed.countDown();
      closed.countDown();
    }
  }
}
