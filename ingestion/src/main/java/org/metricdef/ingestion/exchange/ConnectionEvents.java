package org.metricdef.ingestion.exchange;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on what comes over one connection: frames, on the connection's thread, to the handler;
 * answers, and the first thing that ends the connection, to the link. After an end or {@link
 * #detach} nothing more is passed on.
 */
final class ConnectionEvents implements StreamEvents {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionEvents.class);

  /** One request is on its way at a time. An answer that does not fit was not asked for. */
  private static final int MOST_ANSWERS = 16;

  private final FrameHandler handler;
  private final StreamMetrics metrics;
  private final ConnectionMonitor monitor;
  private final MessagePace pace;
  private final TimeSource time;
  private final Runnable wake;

  /** The first end only. What follows from it does not matter. */
  private final AtomicReference<DisconnectReason> end = new AtomicReference<>();

  /** Created once, since it goes along with each frame. */
  private final Consumer<DecodedFrame> toAnswers = this::answered;

  private final BlockingQueue<DecodedFrame> answers = new ArrayBlockingQueue<>(MOST_ANSWERS);
  private volatile boolean shutdownAnnounced;
  private volatile boolean detached;

  /** Events for a link that is woken when one of them needs it. */
  ConnectionEvents(
      FrameHandler handler,
      StreamMetrics metrics,
      ConnectionMonitor monitor,
      MessagePace pace,
      TimeSource time,
      Runnable wake) {
    this.handler = handler;
    this.metrics = metrics;
    this.monitor = monitor;
    this.pace = pace;
    this.time = time;
    this.wake = wake;
  }

  @Override
  public synchronized void text(String frame) {
    if (isOver()) {
      return;
    }
    try {
      apply(handler.text(frame, toAnswers));
    } catch (RuntimeException fault) {
      lost(fault);
    }
  }

  @Override
  public synchronized void binary(ByteBuffer frame) {
    if (isOver()) {
      return;
    }
    try {
      apply(handler.binary(frame));
    } catch (RuntimeException fault) {
      lost(fault);
    }
  }

  @Override
  public void ping() {
    pace.note(time.nanoTime());
  }

  @Override
  public void pong() {
    monitor.markPong(time.nanoTime());
    handler.ponged();
    metrics.pong();
    wake.run();
  }

  @Override
  public void closed(Closing closing) {
    LOG.debug("connection closed: {}", closing);
    if (detached) {
      return;
    }
    if (closing.isClean()) {
      finish(DisconnectReason.SERVER_CLOSED);
    } else if (finish(DisconnectReason.CONNECTION_LOST)) {
      metrics.failed(closing.error());
    }
  }

  /** Ends the connection's use for a reason; false if something else has ended it before. */
  boolean finish(DisconnectReason reason) {
    boolean first = end.compareAndSet(null, reason);
    wake.run();
    return first;
  }

  /** What ended the connection; empty while nothing has. */
  Optional<DisconnectReason> end() {
    return Optional.ofNullable(end.get());
  }

  /** Whether the exchange has said that it will close the connection. */
  boolean isShutdownAnnounced() {
    return shutdownAnnounced;
  }

  /** What the exchange answered since this was asked last. */
  List<DecodedFrame> answers() {
    List<DecodedFrame> all = new ArrayList<>();
    answers.drainTo(all);
    return all;
  }

  /** Lets nothing through any more, but for a frame that is being handled. */
  void detach() {
    detached = true;
  }

  /** Waits for the frame that is being handled, if one is. */
  synchronized void awaitQuiet() {
    // Whoever handles a frame holds the lock.
  }

  private boolean isOver() {
    return detached || end.get() != null;
  }

  private void answered(DecodedFrame answer) {
    if (!answers.offer(answer)) {
      LOG.warn("more answers than requests; one is not regarded");
    }
    wake.run();
  }

  private void apply(FrameHandler.Outcome outcome) {
    switch (outcome) {
      case TRADE -> monitor.markTrade(time.nanoTime());
      case SERVER_SHUTDOWN -> {
        shutdownAnnounced = true;
        wake.run();
      }
      case NO_ROOM -> finish(DisconnectReason.OVERRUN);
      case DEAD_LETTER, NOTHING_TO_KEEP -> {}
    }
  }

  /** Handles a fault of ours: the frame is lost, and counted as lost. */
  private void lost(RuntimeException fault) {
    LOG.error("a frame could not be handled", fault);
    handler.drop();
    finish(DisconnectReason.INTERNAL_ERROR);
  }
}
