package org.metricdef.ingestion.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.TimeSource;

/**
 * What may be asked of the exchange, by all requests together: an allowance for any minute, and
 * pauses that the exchange orders. A fifth of the allowance may be used at once. After that it
 * comes back evenly, and fast enough that all of it is used while there is work. What was used is
 * remembered for a minute, so that no minute, wherever it begins, sees more than all of it.
 */
public final class RequestBudget {

  private static final double AT_ONCE = 0.2;
  private static final double NANOS_PER_MINUTE = 60e9;

  /** A second above a minute: not every request takes the same time to the exchange. */
  private static final long REMEMBERED_NANOS = 61_000_000_000L;

  private final TimeSource time;
  private final double perMinute;
  private final Deque<Use> uses = new ArrayDeque<>();
  private long inMinute;
  private double left;
  private long refilledNanos;
  private boolean paused;
  private long pausedUntilNanos;
  private @Nullable Instant bannedUntil;

  /** So much weight was, or is to be, used at a time. */
  private record Use(long nanos, int weight) {}

  /** An allowance of so much request weight a minute. */
  public RequestBudget(int weightPerMinute, TimeSource time) {
    this.time = time;
    this.perMinute = weightPerMinute;
    this.left = perMinute * AT_ONCE;
    this.refilledNanos = time.nanoTime();
  }

  /** The allowance: request weight a minute. */
  public int weightPerMinute() {
    return (int) perMinute;
  }

  /** The most that one request may cost, so that it fits what may be used at once. */
  public int largestRequest() {
    return (int) (perMinute * AT_ONCE);
  }

  /**
   * Takes what one request costs. Zero if it may be made now, else how long it has to wait; nothing
   * is taken then.
   */
  public synchronized Duration take(int cost) {
    return take(cost, 0);
  }

  /**
   * The same for a request that is not urgent. Half of what may be used at once is left for those
   * that are, and so much of any minute too.
   */
  public synchronized Duration takeSpare(int cost) {
    return take(
        cost, (int) Math.max(0, Math.min(perMinute * AT_ONCE / 2, largestRequest() - cost)));
  }

  /**
   * Takes what one request costs in any case, so that many smaller ones cannot keep a large one
   * from its turn for ever. The others wait until what is taken ahead has come back.
   *
   * @param longest how long the request can wait
   * @return how long it has to wait; empty, and nothing is taken, if that is longer, or all have to
   *     pause
   */
  public synchronized Optional<Duration> reserve(int cost, Duration longest) {
    long now = time.nanoTime();
    refill(now);
    if (pauseLeft(now) > 0) {
      return Optional.empty();
    }
    long refilling = left < cost ? (long) ((cost - left) / perNano()) : 0;
    long wait = Math.max(refilling, untilMinuteHasRoom(cost, now));
    if (wait > longest.toNanos()) {
      return Optional.empty();
    }
    left -= cost;
    use(cost, now + wait);
    return Optional.of(Duration.ofNanos(wait));
  }

  /** How long requests of so much weight in all will take, with all of the allowance. */
  public synchronized Duration timeFor(long weight) {
    long now = time.nanoTime();
    refill(now);
    long paid = (long) (Math.max(0, weight - Math.max(0, left)) / perNano());
    return Duration.ofNanos(Math.max(0, pauseLeft(now)) + paid);
  }

  /**
   * Takes what a request costs.
   *
   * @param leaves what it has to leave for others
   */
  private Duration take(int cost, int leaves) {
    double enough = (double) cost + leaves;
    long now = time.nanoTime();
    refill(now);
    long pause = pauseLeft(now);
    if (pause > 0) {
      return Duration.ofNanos(pause);
    }
    paused = false;
    long full = untilMinuteHasRoom(cost + leaves, now);
    if (left >= enough && full == 0) {
      left -= cost;
      use(cost, now);
      return Duration.ZERO;
    }
    long refilling = left >= enough ? 0 : 1 + (long) ((enough - left) / perNano());
    return Duration.ofNanos(Math.max(refilling, full));
  }

  private long pauseLeft(long now) {
    return paused ? pausedUntilNanos - now : 0;
  }

  private void use(int cost, long nanos) {
    uses.addLast(new Use(nanos, cost));
    inMinute += cost;
  }

  /** How long until this fits the minute that then ends. */
  private long untilMinuteHasRoom(int cost, long now) {
    while (!uses.isEmpty() && now - uses.getFirst().nanos() >= REMEMBERED_NANOS) {
      inMinute -= uses.removeFirst().weight();
    }
    double tooMuch = inMinute + cost - perMinute;
    long wait = 0;
    for (Use use : uses) {
      if (tooMuch <= 0) {
        break;
      }
      tooMuch -= use.weight();
      wait = use.nanos() + REMEMBERED_NANOS - now;
    }
    return wait;
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
    return perMinute / NANOS_PER_MINUTE;
  }
}
