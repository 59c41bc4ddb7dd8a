package org.metricdef.testbed.exchange;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A WebSocket client made by hand, which reads nothing until it is told to. */
final class SlowReader implements AutoCloseable {

  private final Socket socket;
  private final DataInputStream in;

  private SlowReader(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  static SlowReader connect(String url, String path) throws IOException {
    URI uri = URI.create(url);
    Socket socket = new Socket();
    socket.setReceiveBufferSize(8_192);
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
    String handshake = "GET "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
    return new SlowReader(socket);
  }

  /** Skips the handshake's answer. */
  void readHandshake() throws IOException {
    for (int matched = 0; matched < 4; ) {
      int wanted = matched % 2 == 0 ? '\r' : '\n';
      matched = in.readUnsignedByte() == wanted ? matched + 1 : 0;
    }
  }

  /** Reads until the connection ends; returns what the system says of it. */
  String readEnd() {
    try {
      while (in.read() >= 0) {
        // Until the end.
      }
      return "end of stream";
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  /**
   * Reads and forgets until so much time is over or the connection has ended.
   *
   * @throws SocketTimeoutException if nothing comes for so long
   */
  void readFor(Duration time) throws IOException {
    socket.setSoTimeout((int) time.toMillis());
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end && in.read() >= 0) {
      in.skipBytes(in.available());
    }
  }

  /** Whether not a byte had come, and no end either, after so long. */
  boolean hearsNothingFor(Duration time) throws IOException {
    socket.setSoTimeout((int) time.toMillis());
    try {
      in.read();
      return false;
    } catch (SocketTimeoutException nothing) {
      return true;
    } finally {
      socket.setSoTimeout(0);
    }
  }

  /** Skips the handshake's answer, then reads this many text frames; returns how many it read. */
  int readFrames(int count) throws IOException {
    readHandshake();
    int read = 0;
    while (read < count) {
      int opcode = in.readUnsignedByte() & 0x0f;
      int length = in.readUnsignedByte();
      in.skipNBytes(length == 126 ? in.readUnsignedShort() : length);
      read += opcode == 1 ? 1 : 0;
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
