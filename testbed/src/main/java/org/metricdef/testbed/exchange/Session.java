package org.metricdef.testbed.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.ContinuousFrame;
import org.java_websocket.framing.DataFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PingFrame;
import org.java_websocket.framing.TextFrame;
import org.metricdef.testbed.fault.Fault;

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
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final boolean mute;
  private final boolean micros;
  private final List<HeldBack> heldBack = new ArrayList<>(); // The trading thread's.
  private volatile boolean combined;
  private volatile byte[] pingPayload = new byte[0];
  private volatile long lastPongNanos = System.nanoTime();

  /** A frame that later ones of its symbol are to overtake. */
  private static final class HeldBack {
    final TradeFrame frame;
    int left;

    HeldBack(TradeFrame frame, int left) {
      this.frame = frame;
      this.left = left;
    }
  }

  /**
   * A connection after its handshake.
   *
   * @param mute whether it is never sent anything
   */
  Session(WebSocket socket, RequestPath path, boolean mute) {
    this.mute = mute;
    this.socket =
        (WebSocketImpl) socket; // The only implementation; its queue is public on purpose.
    this.combined = path.combined();
    this.micros = path.micros();
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

  /** The TCP connection. */
  FaultyChannel link() {
    return (FaultyChannel) socket.getChannel();
  }

  boolean mute() {
    return mute;
  }

  /** Sends nothing more of a stream, which it says to be subscribed to all the same. */
  void silence(String stream) {
    silent.add(stream);
  }

  /** Whether nothing is sent of a stream. */
  boolean isSilent(String stream) {
    return silent.contains(stream);
  }

  /** Whether frames wait for the socket. */
  boolean hasWaiting() {
    return !socket.outQueue.isEmpty();
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

  /** Hands a frame to the connection; false if it is gone. Used by the trading thread only. */
  boolean send(TradeFrame frame) {
    boolean reached = send(text(frame));
    if (!heldBack.isEmpty()) {
      overtake(frame.trade().symbol());
    }
    return reached;
  }

  /**
   * Hands a frame to the connection as a fault has it; false if the connection is gone. Used by the
   * trading thread only.
   */
  boolean send(TradeFrame frame, Fault.OfFrames fault, Random random) {
    return switch (fault.kind()) {
      case LOST -> socket.isOpen();
      case DOUBLED -> send(text(frame)) && send(frame);
      case SPLIT -> sendSplit(text(frame), random);
      case OVERSIZED -> send(StrangeFrames.oversized(frame));
      case GARBAGE -> send(StrangeFrames.garbage(text(frame), random));
      case BINARY -> sendBinary(text(frame));
      case OTHER_EVENT ->
        send(StrangeFrames.otherEvent(frame.trade(), combined, random)) && send(frame);
      case REORDERED -> {
        heldBack.add(new HeldBack(frame, fault.by()));
        yield socket.isOpen();
      }
      default -> throw new IllegalArgumentException("no fault of a frame: " + fault);
    };
  }

  /** Hands a frame to the connection, whatever waits to be overtaken. */
  boolean repeat(TradeFrame frame) {
    return send(text(frame));
  }

  /** Hands a frame to the connection as one of this stream. */
  boolean sendAs(String stream, TradeFrame frame) {
    String json = (micros ? frame.inOtherUnit() : frame).json();
    return send(combined ? TradeFrame.enveloped(stream, json) : json);
  }

  /** Sends what waits to be overtaken, however many have overtaken it. */
  void sendHeldBack() {
    heldBack.forEach(held -> send(text(held.frame)));
    heldBack.clear();
  }

  private void overtake(String symbol) {
    for (Iterator<HeldBack> all = heldBack.iterator(); all.hasNext(); ) {
      HeldBack held = all.next();
      if (held.frame.trade().symbol().equals(symbol) && --held.left == 0) {
        all.remove();
        send(text(held.frame));
      }
    }
  }

  private String text(TradeFrame frame) {
    TradeFrame told = micros ? frame.inOtherUnit() : frame;
    return combined ? told.enveloped() : told.json();
  }

  private boolean sendSplit(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Framedata> fragments = new ArrayList<>();
    for (int from = 0; from < bytes.length; ) {
      int length = Math.min(bytes.length - from, 1 + random.nextInt(bytes.length / 2));
      DataFrame fragment = from == 0 ? new TextFrame() : new ContinuousFrame();
      fragment.setPayload(ByteBuffer.wrap(bytes, from, length));
      from += length;
      fragment.setFin(from == bytes.length);
      fragments.add(fragment);
    }
    return handOver(() -> socket.sendFrame(fragments));
  }

  private boolean sendBinary(String text) {
    return handOver(() -> socket.send(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Tells the client that the exchange is about to close the connection. */
  boolean sendServerShutdown(long nowMillis) {
    String event = "{\"e\":\"serverShutdown\",\"E\":" + nowMillis + "}";
    return send(combined ? "{\"stream\":\"!serverShutdown\",\"data\":" + event + "}" : event);
  }

  /** Hands a text to the connection; false if it is gone. */
  boolean send(String text) {
    return handOver(() -> socket.send(text));
  }

  private boolean handOver(Runnable send) {
    if (mute) {
      return socket.isOpen();
    }
    try {
      send.run();
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
    return !mute && handOver(() -> socket.sendFrame(frame));
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
