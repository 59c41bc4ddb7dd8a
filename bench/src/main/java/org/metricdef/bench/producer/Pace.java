package org.metricdef.bench.producer;

/** How many frames are due so long after the first. */
@FunctionalInterface
interface Pace {

  /**
   * Frames of a recorded burst of Bitcoin's and Ether's trades together, and how long it lasted.
   */
  int BURST = 741;

  long BURST_NANOS = 100_000_000;

  /** How long after the beginning of a burst the next one begins. */
  long BURST_EVERY_NANOS = 1_000_000_000;

  /** The frames that are due after so many nanoseconds, from the first on. */
  long due(long nanos);

  /** As fast as they are taken. */
  static Pace unbounded() {
    return nanos -> Long.MAX_VALUE;
  }

  /** So many a second. */
  static Pace steady(long perSecond) {
    return nanos -> (long) (nanos / 1e9 * perSecond);
  }

  /** The recorded burst each second, and nothing in between. */
  static Pace bursts() {
    return nanos -> {
      long begun = nanos / BURST_EVERY_NANOS;
      long within = Math.min(nanos % BURST_EVERY_NANOS, BURST_NANOS);
      return begun * BURST + within * BURST / BURST_NANOS;
    };
  }

  /** The pace of a word on the command line: {@code unbounded}, {@code bursts}, or a rate. */
  static Pace of(String word) {
    return switch (word) {
      case "unbounded" -> unbounded();
      case "bursts" -> bursts();
      default -> steady(Long.parseLong(word));
    };
  }
}
