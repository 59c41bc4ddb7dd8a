package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.function.Consumer;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.membership.ShardKeeper;
import org.metricdef.ingestion.publish.PublishMetrics;

/** What is to be done from time to time: measure the queues, and try for contested shards again. */
final class Housekeeping implements AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int RETAKE_EVERY = 5;

  private final ShardKeeper keeper;
  private final PublishMetrics measures;
  private final int capacity;
  private final TimeSource time;
  private final Thread thread = new Thread(this::run, "housekeeping");

  /**
   * Does nothing before {@link #start}.
   *
   * @param capacity of all queues together
   * @param died told what ended the thread before its time
   */
  Housekeeping(
      ShardKeeper keeper,
      PublishMetrics measures,
      int capacity,
      TimeSource time,
      Consumer<Throwable> died) {
    this.keeper = keeper;
    this.measures = measures;
    this.capacity = capacity;
    this.time = time;
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, failure) -> died.accept(failure));
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    try {
      for (int turn = 1; ; turn++) {
        time.sleep(EVERY);
        measures.queues(keeper.status().waiting(), capacity);
        if (turn % RETAKE_EVERY == 0) {
          keeper.retake();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
