package org.metricdef.testbed.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.metricdef.testbed.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The exchange's connections: handshakes, requests, pings. It knows nothing of trades. */
final class ExchangeServer extends WebSocketServer {

  private static final Logger LOG = LoggerFactory.getLogger(ExchangeServer.class);

  private static final long WAKE_MILLIS = 20;

  private final Heartbeat heartbeat;
  private final Runnable subscriptionsChanged;
  private final Map<WebSocket, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger opened = new AtomicInteger();
  private final Map<WebSocket, ScheduledFuture<?>> pings = new ConcurrentHashMap<>();
  private final Outages outages = new Outages();
  private final CompletableFuture<Void> listening = new CompletableFuture<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "exchange-timer");
        thread.setDaemon(true);
        return thread;
      });

  ExchangeServer(Heartbeat heartbeat, Runnable subscriptionsChanged) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.heartbeat = heartbeat;
    this.subscriptionsChanged = subscriptionsChanged;
    setDaemon(true);
    setTcpNoDelay(true);
    setReuseAddr(true);
    setWebSocketFactory(new FaultyChannels(outages));
    setConnectionLostTimeout(0); // Pings are ours: the library's carry no payload to be copied.
  }

  /** Done when the server accepts connections, or failed if it never will. */
  CompletableFuture<Void> listening() {
    return listening;
  }

  int opened() {
    return opened.get();
  }

  List<Session> sessions() {
    return List.copyOf(sessions.values());
  }

  /** Lets a fault befall every open connection; false if there is none. */
  boolean strike(Fault.OfConnections fault) {
    List<Session> struck = sessions();
    if (struck.isEmpty()) {
      return false;
    }
    if (fault instanceof Fault.Cut) {
      resetAll(struck);
    } else if (fault instanceof Fault.Close close) {
      closeAll(struck, close.code());
    } else if (fault instanceof Fault.Shutdown shutdown) {
      long now = System.currentTimeMillis();
      struck.forEach(session -> session.sendServerShutdown(now));
      timer.schedule(
          () -> closeAll(struck, CloseFrame.GOING_AWAY),
          shutdown.notice().toNanos(),
          TimeUnit.NANOSECONDS);
    } else if (fault instanceof Fault.HalfOpen) {
      struck.forEach(session -> session.link().deafen());
    } else if (fault instanceof Fault.SlowLink slow) {
      struck.forEach(session -> session.link().slowDown(slow.bytesPerSecond(), slow.lasting()));
    } else if (fault instanceof Fault.NoPongs no) {
      outages.noPongsFor(no.lasting());
    } else if (fault instanceof Fault.Refusing refusing) {
      outages.refuseFor(refusing.lasting());
      resetAll(struck);
    } else if (fault instanceof Fault.MuteTcp mute) {
      outages.muteTcpFor(mute.lasting());
      resetAll(struck);
    } else if (fault instanceof Fault.MuteWebSocket mute) {
      outages.muteWebSocketFor(mute.lasting());
      resetAll(struck);
    }
    return true;
  }

  /** Ends what lasts. */
  void endOutages() {
    outages.end();
    sessions().forEach(session -> session.link().speedUp());
  }

  private static void resetAll(List<Session> sessions) {
    for (Session session : sessions) {
      try {
        session.link().reset();
      } catch (IOException e) {
        LOG.warn("exchange connection cannot be reset: {}", e.toString(), e);
      }
      session.cutOff();
    }
  }

  private static void closeAll(List<Session> sessions, int code) {
    for (Session session : sessions) {
      if (code == CloseFrame.ABNORMAL_CLOSE) {
        session.cutOff();
      } else {
        session.socket().close(code, "closed on purpose");
      }
    }
  }

  /** Closes every connection in good order and stops listening. */
  void shutDown() throws InterruptedException {
    timer.shutdownNow();
    stop(1_000, "the exchange closes");
  }

  @Override
  public void onStart() {
    timer.scheduleWithFixedDelay(this::wake, WAKE_MILLIS, WAKE_MILLIS, TimeUnit.MILLISECONDS);
    listening.complete(null);
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    if (RequestPath.parse(request.getResourceDescriptor()).isEmpty()) {
      throw new InvalidDataException(
          CloseFrame.POLICY_VALIDATION, "no such path: " + request.getResourceDescriptor());
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    RequestPath path = RequestPath.parse(handshake.getResourceDescriptor()).orElseThrow();
    Session session = new Session(socket, path, outages.muteWebSocket());
    sessions.put(socket, session);
    opened.incrementAndGet();
    long interval = heartbeat.interval().toNanos();
    pings.put(
        socket,
        timer.scheduleAtFixedRate(() -> ping(session), interval, interval, TimeUnit.NANOSECONDS));
    subscriptionsChanged.run();
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    ScheduledFuture<?> ping = pings.remove(socket);
    if (ping != null) {
      ping.cancel(false);
    }
    sessions.remove(socket);
    subscriptionsChanged.run();
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    Session session = sessions.get(socket);
    if (session != null && withinLimit(session)) {
      ControlRequest request = ControlRequest.parse(message);
      String answer = session.answer(request);
      // Whoever is told that it left a stream is sent nothing more of it; whoever joins one is told
      // so before its first trade.
      if (request instanceof ControlRequest.Unsubscribe) {
        subscriptionsChanged.run();
        session.send(answer);
      } else {
        session.send(answer);
        subscriptionsChanged.run();
      }
    }
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer message) {
    socket.close(CloseFrame.REFUSE, "binary messages are not understood");
  }

  @Override
  public void onWebsocketPing(WebSocket socket, Framedata frame) {
    Session session = sessions.get(socket);
    if (session == null || (withinLimit(session) && !session.mute() && !outages.noPongs())) {
      super.onWebsocketPing(socket, frame);
    }
  }

  @Override
  public void onWebsocketPong(WebSocket socket, Framedata frame) {
    Session session = sessions.get(socket);
    if (session != null && withinLimit(session)) {
      session.ponged(frame.getPayloadData());
    }
  }

  @Override
  public void onError(WebSocket socket, Exception error) {
    if (!listening.completeExceptionally(error)) {
      LOG.warn("exchange connection {}: {}", socket, error.toString(), error);
    }
  }

  private boolean withinLimit(Session session) {
    if (session.overLimit()) {
      session.socket().close(CloseFrame.POLICY_VALIDATION, "Too many requests");
      return false;
    }
    return true;
  }

  /**
   * The library's network thread can miss that a frame was added just when it had written the last
   * one; it would lie there until the next.
   */
  private void wake() {
    for (Session session : sessions()) {
      if (session.hasWaiting()) {
        onWriteDemand(session.socket());
      }
    }
  }

  private void ping(Session session) {
    long sentAt = System.nanoTime();
    if (!session.ping(String.valueOf(System.currentTimeMillis()))) {
      return;
    }
    timer.schedule(
        () -> {
          if (!session.pongedSince(sentAt)) {
            session.socket().closeConnection(CloseFrame.POLICY_VALIDATION, "Pong timeout");
          }
        },
        heartbeat.timeout().toNanos(),
        TimeUnit.NANOSECONDS);
  }
}
