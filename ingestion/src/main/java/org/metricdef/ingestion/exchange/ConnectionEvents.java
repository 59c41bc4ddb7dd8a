package org.metricdef.ingestion.exchange;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.metricdef.ingestion.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes over one connection, from its thread to the handler, and the first thing that ends it,
 * to whoever waits for that. After {@link #detach} nothing more is let through.
 */
final class ConnectionEvents implements StreamEvents {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionEvents.class);

  private final FrameHandler handler;
  private final StreamMetrics metrics;
  private final ConnectionMonitor monitor;
  private final TimeSource time;

  /** Holds the first end only: what follows from it is of no interest. */
  private final BlockingQueue<DisconnectReason> end = new ArrayBlockingQueue<>(1);

  private boolean detached;
  private boolean full;

  ConnectionEvents(
      FrameHandler handler, StreamMetrics metrics, ConnectionMonitor monitor, TimeSource time) {
    this.handler = handler;
    this.metrics = metrics;
    this.monitor = monitor;
    this.time = time;
  }

  @Override
  public void text(String frame) {
    handle(() -> handler.text(frame));
  }

  @Override
  public void binary(ByteBuffer frame) {
    handle(() -> handler.binary(frame));
  }

  @Override
  public void pong() {
    monitor.markPong(time.nanoTime());
    metrics.pong();
  }

  @Override
  public void closed(Closing closing) {
    if (closing.isClean()) {
      end(DisconnectReason.SERVER_CLOSED);
      return;
    }
    LOG.debug("connection closed: {}", closing);
    if (end(DisconnectReason.CONNECTION_LOST)) {
      metrics.failed(closing.error());
    }
  }

  /** Ends the connection's use for a reason; false if something else has ended it before. */
  boolean end(DisconnectReason reason) {
    return end.offer(reason);
  }

  /** Waits for the end; null if it does not come in time. */
  DisconnectReason awaitEnd(long millis) throws InterruptedException {
    return end.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** Lets nothing through any more. Waits for the frame that is being handled. */
  synchronized void detach() {
    detached = true;
  }

  private synchronized void handle(FrameWork work) {
    if (detached) {
      return;
    }
    if (full) {
      // The connection is being closed; blocking on each frame that is left would delay that.
      handler.drop();
      return;
    }
    try {
      settle(work.run());
    } catch (RuntimeException fault) {
      // A fault of ours: the frame is lost, and said to be.
      LOG.error("a frame could not be handled", fault);
      handler.drop();
      end(DisconnectReason.INTERNAL_ERROR);
    }
  }

  private void settle(FrameHandler.Outcome outcome) {
    switch (outcome) {
      case TRADE -> monitor.markTrade(time.nanoTime());
      case SERVER_SHUTDOWN -> end(DisconnectReason.SERVER_SHUTDOWN);
      case NO_ROOM -> {
        full = true;
        end(DisconnectReason.OVERRUN);
      }
      case DEAD_LETTER, NOTHING_TO_KEEP -> {}
    }
  }

  @FunctionalInterface
  private interface FrameWork {
    FrameHandler.Outcome run();
  }
}
