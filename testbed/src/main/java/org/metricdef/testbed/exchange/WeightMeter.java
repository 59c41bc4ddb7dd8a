package org.metricdef.testbed.exchange;

/** Adds up what requests weigh, window by window. */
final class WeightMeter {

  /**
   * What one more request makes of the window it falls into.
   *
   * @param used what all of the window weigh, this one included
   * @param refused whether that is too much
   * @param secondsLeft until the next window begins, rounded up
   */
  record Reading(int used, boolean refused, long secondsLeft) {}

  private final RestLimit limit;
  private long window = -1;
  private int used;

  WeightMeter(RestLimit limit) {
    this.limit = limit;
  }

  synchronized Reading add(int weight, long nowMillis) {
    long length = limit.window().toMillis();
    if (nowMillis / length != window) {
      window = nowMillis / length;
      used = 0;
    }
    used += weight;
    long leftMillis = (window + 1) * length - nowMillis;
    return new Reading(used, used > limit.weight(), (leftMillis + 999) / 1_000);
  }
}
