package org.metricdef.testbed.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.PingFrame;

/** One client's connection: what it subscribed to and how it wants its frames. */
final class Session {

  private static final int MESSAGES_PER_SECOND = 5;
  private static final int STREAMS_PER_CONNECTION = 1024;

  /** Frames that may wait for the socket before the exchange slows down. */
  private static final int MOST_WAITING = 1024;

  private final WebSocketImpl socket;
  private final MessageLimit limit =
      new MessageLimit(MESSAGES_PER_SECOND, TimeUnit.SECONDS.toNanos(1));
  private final Set<String> streams = new LinkedHashSet<>();
  private volatile boolean combined;
  private volatile byte[] pingPayload = new byte[0];
  private volatile long lastPongNanos = System.nanoTime();

  Session(WebSocket socket, RequestPath path) {
    this.socket =
        (WebSocketImpl) socket; // The only implementation; its queue is public on purpose.
    this.combined = path.combined();
    this.streams.addAll(path.streams());
  }

  WebSocket socket() {
    return socket;
  }

  /** Whether the frames that it was sent and has not taken are as many as it may leave waiting. */
  boolean busy() {
    return socket.isOpen() && socket.outQueue.size() >= MOST_WAITING;
  }

  /** Ends the connection without a word. */
  void cutOff() {
    socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut off");
  }

  synchronized List<String> streams() {
    return List.copyOf(streams);
  }

  /** True if a message that came just now is one too many. */
  boolean overLimit() {
    return limit.exceededBy(System.nanoTime());
  }

  /** Carries a request out; returns the answer to be sent. */
  synchronized String answer(ControlRequest request) {
    if (request instanceof ControlRequest.Subscribe subscribe) {
      if (streams.size() + subscribe.streams().size() > STREAMS_PER_CONNECTION) {
        return error(2, "Invalid request: too many subscriptions");
      }
      streams.addAll(subscribe.streams());
      return result(subscribe.id(), "null");
    } else if (request instanceof ControlRequest.Unsubscribe unsubscribe) {
      unsubscribe.streams().forEach(streams::remove);
      return result(unsubscribe.id(), "null");
    } else if (request instanceof ControlRequest.ListSubscriptions list) {
      return result(list.id(), Json.array(streams));
    } else if (request instanceof ControlRequest.SetCombined set) {
      combined = set.combined();
      return result(set.id(), "null");
    } else if (request instanceof ControlRequest.GetCombined get) {
      return result(get.id(), String.valueOf(combined));
    }
    ControlRequest.Refused refused = (ControlRequest.Refused) request;
    return error(refused.code(), refused.message());
  }

  /** Hands a frame to the connection; false if it is gone. */
  boolean send(TradeFrame frame) {
    return send(combined ? frame.enveloped() : frame.json());
  }

  /** Tells the client that the exchange is about to close the connection. */
  boolean sendServerShutdown(long nowMillis) {
    String event = "{\"e\":\"serverShutdown\",\"E\":" + nowMillis + "}";
    return send(combined ? "{\"stream\":\"!serverShutdown\",\"data\":" + event + "}" : event);
  }

  /** Hands a text to the connection; false if it is gone. */
  boolean send(String text) {
    try {
      socket.send(text);
      return true;
    } catch (WebsocketNotConnectedException gone) {
      return false; // Closed between two looks at it: told by the return value.
    }
  }

  /** Hands a ping to the connection; false if it is gone. */
  boolean ping(String payload) {
    pingPayload = payload.getBytes(StandardCharsets.US_ASCII);
    PingFrame frame = new PingFrame();
    frame.setPayload(ByteBuffer.wrap(pingPayload));
    try {
      socket.sendFrame(frame);
      return true;
    } catch (WebsocketNotConnectedException gone) {
      return false;
    }
  }

  /** Only a pong that copies the last ping's payload is an answer to it. */
  void ponged(ByteBuffer payload) {
    if (payload.equals(ByteBuffer.wrap(pingPayload))) {
      lastPongNanos = System.nanoTime();
    }
  }

  boolean pongedSince(long nanos) {
    return lastPongNanos - nanos >= 0;
  }

  private static String result(String id, String value) {
    return "{\"result\":" + value + ",\"id\":" + id + "}";
  }

  private static String error(int code, String message) {
    return "{\"code\":" + code + ",\"msg\":" + Json.quoted(message) + "}";
  }
}
