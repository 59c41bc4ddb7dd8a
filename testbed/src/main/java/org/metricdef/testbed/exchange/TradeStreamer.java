package org.metricdef.testbed.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.metricdef.testbed.exchange.Adversary.Tampering;
import org.metricdef.testbed.fault.Adversity;
import org.metricdef.testbed.fault.Fault;

/** The thread that lets the source's trades happen and hands them to whoever subscribed. */
final class TradeStreamer {

  private static final long LOOK_AGAIN_NANOS = 100_000;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final TradeSource source;
  private final TradeLedger ledger;
  private final Faults faults;
  private final Adversary adversary;
  private final Trading trading;
  private final long most;
  private final Pace pace;
  private final boolean awaited;
  private final Thread thread;
  private final CompletableFuture<Void> allSent = new CompletableFuture<>();
  private final Object lock = new Object();

  // Guarded by lock; the map itself is never changed, only replaced.
  private Map<String, List<Session>> subscribers = Map.of();
  private boolean begun;
  private volatile boolean closed; // Read without the lock where nobody waits for it.

  TradeStreamer(
      TradeSource source,
      ExchangeOptions options,
      TradeLedger ledger,
      Faults faults,
      Adversary adversary,
      Trading trading) {
    this.source = source;
    this.faults = faults;
    this.adversary = adversary;
    this.trading = trading;
    this.most = options.story().most();
    this.ledger = ledger;
    this.pace = options.pace();
    this.awaited = options.audience() == Audience.AWAITED;
    this.begun = options.startAtOnce();
    this.thread = new Thread(this::run, "exchange-trades");
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void begin() {
    synchronized (lock) {
      begun = true;
      lock.notifyAll();
    }
  }

  void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    LockSupport.unpark(thread);
    allSent.completeExceptionally(new IllegalStateException("the exchange was closed"));
  }

  /**
   * Looks anew at who wants what. Asked for under the lock, so that the last look is the newest.
   */
  void subscribersChanged(Supplier<List<Session>> sessions) {
    synchronized (lock) {
      Map<String, List<Session>> byStream = new HashMap<>();
      for (Session session : sessions.get()) {
        for (String stream : session.streams()) {
          byStream.computeIfAbsent(stream, name -> new ArrayList<>()).add(session);
        }
      }
      subscribers = byStream;
      lock.notifyAll();
    }
  }

  boolean awaitAllSent(Duration timeout) throws InterruptedException {
    try {
      allSent.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("not every trade was sent", e.getCause());
    }
  }

  private void run() {
    try {
      if (awaitStart()) {
        Iterator<TradeFrame> frames = source.frames();
        Set<String> traded = new HashSet<>();
        SentTrade previous = null;
        long dueNanos = System.nanoTime();
        while (ledger.size() < most && frames.hasNext()) {
          Optional<TradeFrame> next = trading.next(frames.next());
          if (next.isEmpty()) {
            continue;
          }
          TradeFrame frame = next.get();
          String symbol = frame.trade().symbol();
          // A symbol's first trade is left in peace: what comes before it is nobody's gap.
          boolean first = traded.add(symbol);
          if (traded.size() == source.symbols().size()) {
            faults.traded(ledger.size());
          }
          if (!first && faults.takesId(symbol)) {
            continue;
          }
          if (previous != null) {
            dueNanos = awaitTurn(dueNanos, pace.nanosBetween(previous, frame.trade()));
          }
          boolean plain = first || trading.isPlain(symbol);
          if (!trade(plain ? frame : adversary.alter(frame), !first, plain)) {
            return;
          }
          trading.done(symbol);
          previous = frame.trade();
        }
        sendHeldBack();
        allSent.complete(null);
      }
    } catch (InterruptedException e) {
      allSent.completeExceptionally(e);
    } catch (RuntimeException | Error e) {
      allSent.completeExceptionally(e); // Whoever awaits the end is told; nobody else can help.
    }
  }

  private void sendHeldBack() {
    Map<String, List<Session>> known = subscribers();
    if (known != null) {
      known.values().forEach(receivers -> receivers.forEach(Session::sendHeldBack));
    }
  }

  /** True when trading may begin; false if the exchange is closed instead. */
  private boolean awaitStart() throws InterruptedException {
    List<String> streams = source.symbols().stream().map(SentTrade::streamOf).toList();
    synchronized (lock) {
      while (!closed && !(begun && (!awaited || subscribers.keySet().containsAll(streams)))) {
        lock.wait();
      }
      return !closed;
    }
  }

  /**
   * Lets a trade happen and tells its subscribers; where they are awaited, at least one. False if
   * the exchange is closed instead.
   */
  private boolean trade(TradeFrame frame, boolean mayFail, boolean plain)
      throws InterruptedException {
    String stream = frame.trade().stream();
    Map<String, List<Session>> known = awaited ? awaitSubscriber(stream, null) : subscribers();
    // It has happened before anybody is told, so that whoever is told finds it in the history.
    if (known != null) {
      ledger.add(frame.trade());
      if (ledger.withholds(frame.trade())) {
        return true;
      }
    }
    while (known != null) {
      List<Session> subscribed = known.getOrDefault(stream, List.of());
      List<Session> receivers =
          subscribed.stream().filter(each -> !each.isSilent(stream)).toList();
      if (receivers.isEmpty() && !subscribed.isEmpty()) {
        return true;
      }
      Optional<Tampering> tampering =
          plain || receivers.isEmpty() ? Optional.empty() : adversary.nextFrame();
      if (tampering.isPresent()) {
        tellUntruth(receivers, frame, tampering.get());
        return true;
      }
      Optional<Fault.OfFrames> fault =
          mayFail && !receivers.isEmpty() ? faults.nextFrame() : Optional.empty();
      if (sendTo(receivers, frame, fault) || !awaited) {
        return true;
      }
      known = awaitSubscriber(stream, known);
    }
    return false;
  }

  /** Who wants what; null if the exchange is closed. */
  private @Nullable Map<String, List<Session>> subscribers() {
    synchronized (lock) {
      return closed ? null : subscribers;
    }
  }

  /**
   * Awaits a subscriber in another map than the one tried; null if the exchange is closed instead.
   */
  private @Nullable Map<String, List<Session>> awaitSubscriber(
      String stream, @Nullable Map<String, List<Session>> tried) throws InterruptedException {
    synchronized (lock) {
      // The same map as last time reached nobody: its sessions are closing, await the next map.
      while (!closed && (subscribers == tried || !subscribers.containsKey(stream))) {
        lock.wait();
      }
      return closed ? null : subscribers;
    }
  }

  private boolean sendTo(List<Session> receivers, TradeFrame frame, Optional<Fault.OfFrames> fault)
      throws InterruptedException {
    boolean reached = false;
    for (Session receiver : receivers) {
      awaitRoom(receiver);
      reached |= fault.isEmpty()
          ? receiver.send(frame)
          : receiver.send(frame, fault.get(), faults.random());
    }
    return reached;
  }

  /** Hands over what is not so: in place of the trade, or after it. */
  private void tellUntruth(List<Session> receivers, TradeFrame frame, Tampering tampering)
      throws InterruptedException {
    Random random = new Random(tampering.draw());
    if (tampering.kind() == Adversity.MICROSECOND_FRAME) {
      sendTo(receivers, UntrueFrames.inMicroseconds(frame.trade()), Optional.empty());
      return;
    }
    TradeFrame untrue = tampering.kind() == Adversity.ROGUE_ID
        ? UntrueFrames.rogue(frame.trade(), random)
        : UntrueFrames.otherContent(frame.trade(), random);
    for (Session receiver : receivers) {
      awaitRoom(receiver);
      // If the trade itself does not come, what comes in its place would have to be believed.
      if (receiver.send(frame)) {
        receiver.repeat(untrue);
      }
    }
  }

  private void awaitRoom(Session receiver) throws InterruptedException {
    if (!receiver.busy()) {
      return;
    }
    long since = System.nanoTime();
    while (receiver.busy() && !closed) {
      if (!awaited && System.nanoTime() - since > PATIENCE_NANOS) {
        receiver.cutOff();
      }
      pause(LOOK_AGAIN_NANOS);
    }
  }

  /**
   * Waits until a trade is due, counted from when the one before it was due, not from when it left.
   */
  private long awaitTurn(long previousDueNanos, long gapNanos) throws InterruptedException {
    if (gapNanos == 0) {
      return previousDueNanos;
    }
    long due = previousDueNanos + gapNanos;
    for (long left = due - System.nanoTime(); left > 0 && !closed; left = due - System.nanoTime()) {
      pause(left);
    }
    return due;
  }

  private static void pause(long nanos) throws InterruptedException {
    LockSupport.parkNanos(nanos);
    if (Thread.interrupted()) {
      throw new InterruptedException("the exchange's thread was interrupted");
    }
  }
}
