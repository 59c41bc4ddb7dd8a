package org.metricdef.bench.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What metrics cost: a while with them and a while without, in turn, as the producer runs as fast
 * as it can. Two runs differ by far more than that, each in its own way of being compiled, placed
 * in memory and disturbed.
 */
public final class Turns {

  /** What was under way when the switch was thrown is left out. */
  private static final Duration SETTLE = Duration.ofMillis(300);

  private final SwitchedMetrics metrics;
  private final LongSupplier received;
  private final Duration measured;

  /** Trades a second, and the process's CPU seconds for each. */
  private record Turn(double rate, double cpu) {}

  /** What a turn's line begins with. */
  static final String SAID = "turns";

  /**
   * With metrics, as a share of without.
   *
   * @param throughput of trades
   * @param cpu of the CPU time a trade
   */
  public record Pair(double throughput, double cpu) {

    /** A pair as another process has said it. */
    static Pair of(String said) {
      String[] parts = said.split("/");
      return new Pair(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    @Override
    public String toString() {
      return throughput + "/" + cpu;
    }
  }

  /**
   * Turns of a producer.
   *
   * @param received how many trades it has received
   * @param measured how long a turn is; trades go in by tens of thousands at a time, so that short
   *     ones say little
   */
  Turns(SwitchedMetrics metrics, LongSupplier received, Duration measured) {
    this.metrics = metrics;
    this.received = received;
    this.measured = measured;
  }

  /** Takes turns until so many trades are received. */
  List<Pair> until(long trades) throws InterruptedException {
    List<Pair> pairs = new ArrayList<>();
    boolean firstWith = true;
    while (true) {
      Turn first = turn(firstWith);
      Turn second = turn(!firstWith);
      // In the last the exchange ran out of trades.
      if (received.getAsLong() >= trades) {
        return pairs;
      }
      // A broker that pauses says nothing of metrics.
      if (first.rate > 0 && second.rate > 0) {
        Turn with = firstWith ? first : second;
        Turn without = firstWith ? second : first;
        pairs.add(new Pair(with.rate / without.rate, with.cpu / without.cpu));
      }
      firstWith = !firstWith;
    }
  }

  private Turn turn(boolean recording) throws InterruptedException {
    metrics.set(recording);
    TimeUnit.NANOSECONDS.sleep(SETTLE.toNanos());
    long startNanos = System.nanoTime();
    long start = received.getAsLong();
    double startCpu = Forked.cpuSeconds();
    TimeUnit.NANOSECONDS.sleep(measured.toNanos());
    double trades = received.getAsLong() - start;
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    return new Turn(trades / seconds, (Forked.cpuSeconds() - startCpu) / trades);
  }
}
