package org.metricdef.ingestion;

import java.time.Duration;
import java.util.function.Consumer;

/** Work that a daemon thread of its own does until it is told to stop. */
public final class BackgroundWork implements AutoCloseable {

  /** What is asked of the network at that time ends with it. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final Thread thread;

  /**
   * Work that has not begun.
   *
   * @param name of the thread
   * @param work returns when its thread is interrupted
   * @param died receives what ended the work before its time
   */
  public BackgroundWork(String name, Runnable work, Consumer<Throwable> died) {
    this.thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, failure) -> died.accept(failure));
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  /** Interrupts the work, and waits for its end for a moment. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(CLOSE_TIMEOUT.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
