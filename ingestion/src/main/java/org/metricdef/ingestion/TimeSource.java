package org.metricdef.ingestion;

import java.time.Duration;
import java.time.Instant;

/** Time as everything here sees it, so that a test can be the one who moves it. */
public interface TimeSource {

  /** The time of day, in whatever precision the machine has. */
  Instant now();

  /** Nanoseconds since an arbitrary moment; only differences mean something. */
  long nanoTime();

  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is told to stop waiting
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Microseconds from the epoch to now. */
  default long epochMicros() {
    Instant now = now();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }

  /** How long ago a value of {@link #nanoTime()} was. */
  default Duration since(long nanos) {
    return Duration.ofNanos(nanoTime() - nanos);
  }

  /** The machine's own time. */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }

  /** The machine's own time. */
  enum SystemTime implements TimeSource {
    INSTANCE;

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      Thread.sleep(duration.toMillis());
    }
  }
}
