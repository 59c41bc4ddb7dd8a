package org.metricdef.ingestion.holes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When the exchange is asked again for the ids of a hole. The pauses count from when the hole was
 * confirmed, so that whoever goes on with it after a restart needs to know nothing else. Each hole
 * has a fixed time of its own, up to a tenth earlier, so that holes of one moment are not asked for
 * in one moment.
 *
 * @param pauses from the confirmation to each retry, growing. After the last one a hole is only
 *     asked for by hand.
 */
public record RetrySchedule(List<Duration> pauses) {

  /** For a day. */
  public static final RetrySchedule DEFAULT = new RetrySchedule(List.of(
      Duration.ofMinutes(1),
      Duration.ofMinutes(5),
      Duration.ofMinutes(15),
      Duration.ofHours(1),
      Duration.ofHours(3),
      Duration.ofHours(6),
      Duration.ofHours(12),
      Duration.ofHours(24)));

  /** What of a pause may be left out. */
  private static final double JITTER = 0.1;

  /**
   * Checks the pauses.
   *
   * @throws IllegalArgumentException if there is none, one is zero, or they do not grow
   */
  public RetrySchedule {
    pauses = List.copyOf(pauses);
    Duration before = Duration.ZERO;
    for (Duration pause : pauses) {
      if (pause.compareTo(before) <= 0) {
        throw new IllegalArgumentException("the pauses do not grow from above zero: " + pauses);
      }
      before = pause;
    }
    if (pauses.isEmpty()) {
      throw new IllegalArgumentException("there is no pause");
    }
  }

  /** When the ids of a hole are asked for next, after a moment; empty if that was the last time. */
  public Optional<Instant> next(Hole hole, Instant after) {
    if (hole.state() == HoleState.FILLED) {
      return Optional.empty();
    }
    double share = 1 - JITTER * fraction(hole);
    return pauses.stream()
        .map(pause -> hole.confirmed().plusNanos((long) (pause.toNanos() * share)))
        .filter(due -> due.isAfter(after))
        .findFirst();
  }

  /** Whether a hole was due after one moment, and up to another one. */
  boolean isDue(Hole hole, Instant after, Instant now) {
    return next(hole, after).filter(due -> !due.isAfter(now)).isPresent();
  }

  /** Whether a hole is asked for by itself at all, as old as it is now. */
  boolean covers(Hole hole, Instant now) {
    Duration age = Duration.between(hole.confirmed(), now);
    return hole.state() != HoleState.FILLED && age.compareTo(pauses.get(pauses.size() - 1)) <= 0;
  }

  /** The same for a hole each time; from 0 to below 1. */
  private static double fraction(Hole hole) {
    long mixed = (hole.symbol().hashCode() * 31L + hole.ids().first()) * 0x9E3779B97F4A7C15L;
    return (mixed >>> 11) * 0x1.0p-53;
  }
}
