package org.metricdef.testbed.exchange;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;

/** A client that keeps all it is told. */
final class RecordingClient extends WebSocketClient {

  private static final int PATIENCE_SECONDS = 60;

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> pings = new LinkedBlockingQueue<>();
  private final AtomicInteger pongs = new AtomicInteger();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final boolean answersPings;

  private RecordingClient(String url, boolean answersPings) {
    super(URI.create(url));
    this.answersPings = answersPings;
    setConnectionLostTimeout(0);
  }

  static RecordingClient connect(String url) throws InterruptedException {
    return connect(url, true);
  }

  static RecordingClient connect(String url, boolean answersPings) throws InterruptedException {
    RecordingClient client = new RecordingClient(url, answersPings);
    client.connectBlocking(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return client;
  }

  String message() throws InterruptedException {
    return next(messages, "message");
  }

  List<String> messages(int count) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    while (taken.size() < count) {
      taken.add(message());
    }
    return taken;
  }

  String ping() throws InterruptedException {
    return next(pings, "ping");
  }

  /** Whether the connection was still open, and not a message had come, after so long. */
  boolean hearsNothingFor(Duration time) throws InterruptedException {
    return messages.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null && isOpen();
  }

  int pongs() {
    return pongs.get();
  }

  boolean nothingWaits() {
    return messages.isEmpty();
  }

  /** The code with which the connection was closed. */
  int closeCode() throws Exception {
    return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void onWebsocketPing(WebSocket socket, Framedata frame) {
    pings.add(new String(frame.getPayloadData().array(), StandardCharsets.US_ASCII));
    if (answersPings) {
      super.onWebsocketPing(socket, frame);
    }
  }

  @Override
  public void onWebsocketPong(WebSocket socket, Framedata frame) {
    pongs.incrementAndGet();
  }

  @Override
  public void onOpen(ServerHandshake handshake) {}

  @Override
  public void onMessage(String message) {
    messages.add(message);
  }

  @Override
  public void onMessage(ByteBuffer message) {
    messages.add("binary:" + StandardCharsets.UTF_8.decode(message));
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    closed.complete(code);
  }

  @Override
  public void onError(Exception error) {
    closed.completeExceptionally(error);
  }

  private static String next(BlockingQueue<String> queue, String what) throws InterruptedException {
    String message = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no " + what + " in " + PATIENCE_SECONDS + " s");
    }
    return message;
  }
}
