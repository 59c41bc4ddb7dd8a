package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.function.Consumer;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.membership.ShardSupervisor;
import org.metricdef.ingestion.publish.PublishMetrics;

/** Does what is due from time to time: measures the queues, and takes contested shards again. */
final class Housekeeping implements AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int RETAKE_EVERY = 5;

  private final ShardSupervisor supervisor;
  private final PublishMetrics measures;
  private final int capacity;
  private final TimeSource time;
  private final Thread thread = new Thread(this::run, "housekeeping");

  /**
   * A thread that does nothing before {@link #start}.
   *
   * @param capacity how many items all queues together may hold
   * @param died receives what ended the thread before its time
   */
  Housekeeping(
      ShardSupervisor supervisor,
      PublishMetrics measures,
      int capacity,
      TimeSource time,
      Consumer<Throwable> died) {
    this.supervisor = supervisor;
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
        measures.queues(supervisor.status().waiting(), capacity);
        if (turn % RETAKE_EVERY == 0) {
          supervisor.retake();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
