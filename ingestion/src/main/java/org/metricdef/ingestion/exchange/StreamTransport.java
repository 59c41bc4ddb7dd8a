package org.metricdef.ingestion.exchange;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Opens connections. A seam: tests put in one that they control. */
public interface StreamTransport {

  /**
   * Opens a connection, through TCP, TLS and the WebSocket handshake.
   *
   * @param timeout for all of that together
   * @param events told what happens on the connection, from before this returns
   * @throws IOException if it cannot be opened; the cause says why. No event comes after that.
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Connection open(URI url, Duration timeout, StreamEvents events)
      throws IOException, InterruptedException;

  /** An open connection. */
  interface Connection {

    /** Sends a ping; does not wait for anything. On a closed connection it does nothing. */
    void ping();

    /** Sends a text; does not wait for anything. On a closed connection it does nothing. */
    void send(String text);

    /**
     * Closes the connection: politely first, and when the timeout is over in any case. Returns in
     * bounded time whatever the other side does.
     */
    void close(Duration timeout);
  }
}
