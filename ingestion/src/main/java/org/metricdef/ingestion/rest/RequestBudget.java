package org.metricdef.ingestion.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.TimeSource;

/**
 * What may be asked of the exchange, by all requests together: an allowance that refills evenly,
 * and pauses that the exchange orders. A fifth of the allowance may be used at once and the
 * rest comes back within a minute, so that no minute, wherever it begins, sees more than all of it.
 */
public final class RequestBudget {

  private static final double AT_ONCE = 0.2;
  private static final double NANOS_PER_MINUTE = 60e9;

  private final TimeSource time;
  private final double perMinute;
  private double left;
  private long refilledNanos;
  private boolean paused;
  private long pausedUntilNanos;
  private @Nullable Instant bannedUntil;

  /** An allowance of so much request weight a minute. */
  public RequestBudget(int weightPerMinute, TimeSource time) {
    this.time = time;
    this.perMinute = weightPerMinute;
    this.left = perMinute * AT_ONCE;
    this.refilledNanos = time.nanoTime();
  }

  /**
   * Takes what one request costs. Zero if it may be made now, else how long it has to wait; nothing
   * is taken then.
   */
  public synchronized Duration take(int cost) {
    return take(cost, cost);
  }

  /**
   * The same for a request that is not urgent. It waits until half of what may be used at once is
   * left for those that are.
   */
  public synchronized Duration takeSpare(int cost) {
    double spare = Math.min(cost + perMinute * AT_ONCE / 2, perMinute * AT_ONCE);
    return take(cost, Math.max(cost, spare));
  }

  private Duration take(int cost, double enough) {
    long now = time.nanoTime();
    refill(now);
    if (paused && pausedUntilNanos - now > 0) {
      return Duration.ofNanos(pausedUntilNanos - now);
    }
    paused = false;
    if (left >= enough) {
      left -= cost;
      return Duration.ZERO;
    }
    return Duration.ofNanos(1 + (long) ((enough - left) / perNano()));
  }

  /** Lowers what is left to what the exchange says is left: others may share our address. */
  public synchronized void used(int weight) {
    refill(time.nanoTime());
    left = Math.min(left, perMinute - weight);
  }

  /** Nothing is asked for so long. */
  public synchronized void pause(Duration duration) {
    long until = time.nanoTime() + duration.toNanos();
    if (!paused || until - pausedUntilNanos > 0) {
      paused = true;
      pausedUntilNanos = until;
    }
  }

  /** Nothing is asked for so long, and {@link #bannedUntil} tells of it. */
  public synchronized void ban(Duration duration) {
    pause(duration);
    Instant until = time.now().plus(duration);
    bannedUntil = bannedUntil == null || until.isAfter(bannedUntil) ? until : bannedUntil;
  }

  /** When the exchange's ban of our address ends; empty if there is none. */
  public synchronized Optional<Instant> bannedUntil() {
    return Optional.ofNullable(bannedUntil).filter(until -> until.isAfter(time.now()));
  }

  private void refill(long now) {
    left = Math.min(perMinute * AT_ONCE, left + (now - refilledNanos) * perNano());
    refilledNanos = now;
  }

  private double perNano() {
    return perMinute * (1 - AT_ONCE) / NANOS_PER_MINUTE;
  }
}
