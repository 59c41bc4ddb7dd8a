package org.metricdef.bench.producer;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of the exchange's side of a connection as its client needs: the handshake, answers to
 * pings and to requests about streams.
 */
final class BlasterLink implements AutoCloseable {

  private static final String ACCEPT_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("(?i)Sec-WebSocket-Key: *(\\S+)");
  private static final Pattern URL_STREAMS = Pattern.compile("^GET \\S*streams=(\\S+)");
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern STREAM = Pattern.compile("\"([a-z0-9]+@trade)\"");

  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int SHORT_LENGTH = 126;
  private static final int BUFFER_BYTES = 1 << 20;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private final Set<String> streams = new HashSet<>();

  /** A connection, up to and including the handshake. */
  BlasterLink(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSendBufferSize(BUFFER_BYTES);
    this.in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
    this.out = socket.getOutputStream();
    String request = head();
    Matcher named = URL_STREAMS.matcher(request);
    if (named.find()) {
      streams.addAll(Arrays.asList(named.group(1).split("/")));
    }
    Matcher key = KEY.matcher(request);
    if (!key.find()) {
      throw new IOException("no WebSocket handshake: " + request);
    }
    String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
        + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
        + accept(key.group(1))
        + "\r\n\r\n";
    out.write(answer.getBytes(StandardCharsets.US_ASCII));
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("the connection ended in the handshake");
      }
      head.append((char) c);
    }
    return head.toString();
  }

  private static String accept(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1")
          .digest((key + ACCEPT_SALT).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** How many streams the client has asked for on this connection. */
  synchronized int streams() {
    return streams.size();
  }

  /** Sends frames that are encoded already. */
  synchronized void send(byte[] frames, int from, int to) throws IOException {
    out.write(frames, from, to - from);
  }

  /** Answers what the client sends until it closes the connection. */
  void serve() throws IOException {
    for (int first = in.read(); first >= 0; first = in.read()) {
      byte[] payload = payload();
      switch (first & 0x0f) {
        case TEXT -> answer(new String(payload, StandardCharsets.UTF_8));
        case PING -> frame(PONG, payload);
        case CLOSE -> {
          frame(CLOSE, payload);
          return;
        }
        default -> {}
      }
    }
  }

  private byte[] payload() throws IOException {
    int length = in.readUnsignedByte() & 0x7f;
    if (length == SHORT_LENGTH) {
      length = in.readUnsignedShort();
    } else if (length > SHORT_LENGTH) {
      throw new IOException("a client's frame of more than 64 kB");
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return payload;
  }

  private void answer(String request) throws IOException {
    Set<String> named =
        STREAM.matcher(request).results().map(each -> each.group(1)).collect(Collectors.toSet());
    String result = "null";
    synchronized (this) {
      if (request.contains("\"UNSUBSCRIBE\"")) {
        streams.removeAll(named);
      } else if (request.contains("\"SUBSCRIBE\"")) {
        streams.addAll(named);
      } else {
        result = streams.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
      }
    }
    Matcher id = ID.matcher(request);
    String number = id.find() ? id.group(1) : "null";
    String reply = "{\"result\":" + result + ",\"id\":" + number + "}";
    frame(TEXT, reply.getBytes(StandardCharsets.UTF_8));
  }

  private synchronized void frame(int kind, byte[] payload) throws IOException {
    out.write(0x80 | kind);
    if (payload.length < SHORT_LENGTH) {
      out.write(payload.length);
    } else {
      out.write(SHORT_LENGTH);
      out.write(payload.length >> 8);
      out.write(payload.length);
    }
    out.write(payload);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
