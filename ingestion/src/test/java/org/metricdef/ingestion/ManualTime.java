package org.metricdef.ingestion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when it is told to, or when somebody sleeps. */
public final class ManualTime implements TimeSource {

  private final List<Duration> sleeps = new ArrayList<>();
  private long nanos;
  private RuntimeException broken;

  /** The next look at the clock ends in this. */
  public synchronized void breakOnce(RuntimeException error) {
    broken = error;
  }

  /** Lets time pass. */
  public synchronized void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  /** How long each sleep was that anybody slept, in order. */
  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  @Override
  public synchronized Instant now() {
    return Instant.EPOCH.plusNanos(nanos);
  }

  @Override
  public synchronized long nanoTime() {
    RuntimeException error = broken;
    broken = null;
    if (error != null) {
      throw error;
    }
    return nanos;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    sleeps.add(duration);
    pass(duration);
  }
}
