package org.metricdef.ingestion.exchange;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Connections by Java-WebSocket. Of its blocking calls none is used, because some never return when
 * the other side is mute: all waiting is done here, with a bound, and ends in closing the socket.
 */
public final class WebSocketTransport implements StreamTransport {

  private final int maxFrameBytes;

  /**
   * A transport.
   *
   * @param maxFrameBytes a larger frame ends the connection with code 1009
   */
  public WebSocketTransport(int maxFrameBytes) {
    this.maxFrameBytes = maxFrameBytes;
  }

  @Override
  public Connection open(URI url, Duration timeout, StreamEvents events)
      throws IOException, InterruptedException {
    WebSocketSession session = new WebSocketSession(url, maxFrameBytes, timeout, events);
    session.connect();
    try {
      if (!session.awaitOpenOrClosed(timeout)) {
        session.abort();
        throw new SocketTimeoutException(
            "no WebSocket handshake within " + timeout.toMillis() + " ms");
      }
    } catch (InterruptedException stop) {
      session.abort();
      throw stop;
    }
    session.requireOpened();
    return new Connection() {
      @Override
      public void ping() {
        session.pingIfOpen();
      }

      @Override
      public void send(String text) {
        session.sendIfOpen(text);
      }

      @Override
      public void close(Duration limit) {
        closeWithin(session, limit);
      }
    };
  }

  private static void closeWithin(WebSocketSession session, Duration limit) {
    session.close();
    try {
      if (!session.closed().await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        session.abort();
      }
    } catch (InterruptedException stop) {
      session.abort();
      Thread.currentThread().interrupt();
    }
  }
}
