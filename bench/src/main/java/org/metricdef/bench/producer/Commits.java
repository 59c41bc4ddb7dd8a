package org.metricdef.bench.producer;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;

/**
 * What was committed, and how long after the exchange sent it. The exchange's stamp is in whole
 * milliseconds, so that a latency is too long by half of one in the mean.
 */
final class Commits implements Consumer<List<Sequenced>> {

  private static final int DIGITS = 3;
  private static final long LONGEST_MICROS = 3_600_000_000L;

  private final long wanted;
  private final long warmUp;
  private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
  private final CountDownLatch done = new CountDownLatch(1);
  private long count; // guarded by this
  private long counted; // guarded by this
  private long startNanos; // guarded by this
  private double startCpu; // guarded by this
  private double seconds; // guarded by this
  private double cpu; // guarded by this

  /**
   * Counts from nothing.
   *
   * @param wanted after how many it is done
   * @param warmUp how many of them do not count
   */
  Commits(long wanted, long warmUp) {
    this.wanted = wanted;
    this.warmUp = warmUp;
  }

  @Override
  public void accept(List<Sequenced> items) {
    if (count(items.size())) {
      long now = System.currentTimeMillis() * 1_000;
      for (Sequenced item : items) {
        if (item instanceof Trade trade) {
          micros.recordValue(Math.max(0, now - trade.timestampMicros()));
        }
      }
    }
  }

  /** Whether warming up was over before these. */
  private synchronized boolean count(int items) {
    boolean counts = startNanos != 0;
    count += items;
    if (counts) {
      counted += items;
    } else if (count >= warmUp) {
      startNanos = System.nanoTime();
      startCpu = Forked.cpuSeconds();
    }
    if (count >= wanted) {
      seconds = (System.nanoTime() - startNanos) / 1e9;
      cpu = Forked.cpuSeconds() - startCpu;
      done.countDown();
    }
    return counts;
  }

  /** Waits for the last. */
  void await() throws InterruptedException {
    done.await();
  }

  /** Says what was measured; fails if all was committed before warming up was over. */
  synchronized void tell() {
    if (counted == 0) {
      throw new IllegalStateException("too few trades to measure anything");
    }
    Forked.say("records", counted);
    Forked.say("seconds", seconds);
    Forked.say("cpu", cpu);
    Forked.say("p50", micros.getValueAtPercentile(50) / 1e3);
    Forked.say("p99", micros.getValueAtPercentile(99) / 1e3);
    Forked.say("p999", micros.getValueAtPercentile(99.9) / 1e3);
  }
}
