package org.metricdef.ingestion.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's side of one WebSocket connection, byte by byte: what no library would send. */
final class RawPeer {

  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;

  private static final Pattern KEY = Pattern.compile("(?im)^Sec-WebSocket-Key:\\s*(\\S+)\\s*$");
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final Socket socket;
  private final OutputStream out;

  RawPeer(Socket socket) {
    this.socket = socket;
    try {
      this.out = socket.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the client's request and answers it as a WebSocket server does. */
  RawPeer shakeHands() {
    Matcher key = KEY.matcher(readHead());
    if (!key.find()) {
      throw new IllegalStateException("no WebSocket handshake");
    }
    write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(key.group(1))
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** Sends the trade of this id. */
  RawPeer trade(long id) {
    return frame(true, TEXT, trade("BTCUSDT", id).getBytes(StandardCharsets.UTF_8));
  }

  static String trade(String symbol, long id) {
    return """
        {"e":"trade","E":1723161255343,"s":"%s","t":%d,"p":"61837.63","q":"0.02",\
        "T":1723161255342,"m":true,"M":true}""".formatted(symbol, id);
  }

  /** Sends one frame. */
  RawPeer frame(boolean last, int opcode, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 10);
    frame.put((byte) ((last ? 0x80 : 0) | opcode));
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else if (payload.length < 65_536) {
      frame.put((byte) 126).putShort((short) payload.length);
    } else {
      frame.put((byte) 127).putLong(payload.length);
    }
    frame.put(payload);
    byte[] bytes = new byte[frame.flip().remaining()];
    frame.get(bytes);
    write(bytes);
    return this;
  }

  /** Sends a close frame with this code. */
  RawPeer close(int code) {
    return frame(true, CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
  }

  /** Ends the TCP connection in good order, without a WebSocket close. */
  void hangUp() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the TCP connection by a reset, as the end of a process does. */
  void reset() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads until the client has nothing more to say; returns how many bytes that were. */
  int readToEnd() {
    int bytes = 0;
    try {
      InputStream in = socket.getInputStream();
      while (in.read() >= 0) {
        bytes++;
      }
    } catch (IOException broken) {
      return bytes; // An end like any other.
    }
    return bytes;
  }

  /** The opcode of the next frame that the client sends, whose payload is short. */
  int readOpcode() {
    try {
      InputStream in = socket.getInputStream();
      int opcode = in.read() & 0x0f;
      int length = in.read() & 0x7f;
      length = length == 126 ? (in.read() << 8) + in.read() : length;
      in.readNBytes(4 + length);
      return opcode;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String readHead() {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
        int b = in.read();
        if (b < 0) {
          throw new IllegalStateException("the client hung up");
        }
        head.write(b);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private void write(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String accept(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1")
          .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
