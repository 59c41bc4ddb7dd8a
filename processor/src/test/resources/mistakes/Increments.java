package mistakes;

import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.Labels;

/** Constant amounts that a counter cannot take, and others. */
class Increments {

  private static final Labels PONG = Labels.of("reason", "pong");
  private static final double STEP = 2.5;
  private static final int DOWN = -3;
  private final long less = -1;

  private final K2Metrics metrics;
  private double last;

  Increments(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void negative(Counter.Bound bound, boolean known) {
    metrics.binanceReconnectsTotal().increment(PONG, -1); // error: [negative-increment] the amount is -1.0: the call throws
    metrics.binanceReconnectsTotal().increment(PONG, -0.5f); // error: the amount is -0.5
    metrics.binanceReconnectsTotal().increment(PONG, -STEP); // error: the amount is -2.5
    metrics.binanceReconnectsTotal().increment(PONG, DOWN); // error: the amount is -3.0
    metrics.binanceReconnectsTotal().increment(PONG, less); // error: the amount is -1.0
    metrics.binanceReconnectsTotal().increment(PONG, (int) -1.9); // error: the amount is -1.0
    metrics.binanceReconnectsTotal().increment(PONG, Integer.MAX_VALUE + 1); // error: the amount is -2.147483648E9
    metrics.binanceReconnectsTotal().increment(PONG, (byte) 200); // error: the amount is -56.0
    metrics.binanceReconnectsTotal().increment(PONG, known ? -1 : DOWN); // error: the amount is -1.0
    metrics.binanceReconnectsTotal().increment(PONG, Double.NEGATIVE_INFINITY); // error: the amount is -Infinity: the call throws
    metrics.binanceReconnectsTotal().with(PONG).increment(-1); // error: [negative-increment]
    bound.increment(-1L); // error: [negative-increment]
    int step = -1;
    bound.increment(step); // error: [negative-increment]
    Runnable later = () -> bound.increment(1 - 2); // error: [negative-increment]
    later.run();
  }

  void notFinite(Counter.Bound bound) {
    bound.increment(Double.NaN); // error: the amount is NaN: the counter is NaN from then on
    bound.increment(0.0 / 0); // error: the amount is NaN
    bound.increment(1 / 0.0); // error: the amount is Infinity: the counter is Infinity from then on
    bound.increment(Double.POSITIVE_INFINITY); // error: the amount is Infinity
    bound.increment(Float.NaN); // error: the amount is NaN
    bound.increment(Double.MAX_VALUE * 10); // error: the amount is Infinity
  }

  void right(Counter.Bound bound, boolean known, double now, int count) {
    bound.increment(0);
    bound.increment(-0.0);
    bound.increment(-1 / 2);
    bound.increment(1 - 1);
    bound.increment(+STEP);
    bound.increment(- -1);
    bound.increment(-DOWN);
    bound.increment(now - last);
    bound.increment(-count);
    bound.increment(known ? 1 : -1);
    bound.increment(Math.max(0, -1));
    bound.increment(-7 % 7);
    bound.increment((byte) 256);
    last = now;
    int step = -1;
    step = 1;
    bound.increment(step);
    for (int i = -1; i < count; i++) {
      bound.increment(i);
    }
    metrics.binanceReconnectDelaySeconds().add(-1);
    metrics.binanceReconnectDelaySeconds().set(Double.NaN);
  }
}
