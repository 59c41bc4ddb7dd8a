package org.metricdef.bench;

import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is measured.
 *
 * @param rounds of plain javac and ours on the large sources
 * @param peersEach every how many rounds the peers take part
 * @param watched runs between the clocks
 * @param guardedRounds of each generated code base
 * @param calls the sizes of the generated code bases
 * @param forks of each JMH benchmark
 */
public record Settings(
    int rounds,
    int peersEach,
    int watched,
    int guardedRounds,
    List<Integer> calls,
    int forks,
    int iterations,
    TimeValue iteration) {

  static final int FEW_PER_CLASS = 10;
  static final int MANY_PER_CLASS = 250;

  static Settings full() {
    return new Settings(6, 6, 3, 3, List.of(500, 5_000, 50_000), 2, 5, TimeValue.seconds(1));
  }

  static Settings quick() {
    return new Settings(2, 2, 1, 1, List.of(500, 5_000), 1, 2, TimeValue.milliseconds(500));
  }

  /** The largest code bases only show that verdict time is linear: once is enough. */
  int roundsOf(int size) {
    return size > 5_000 ? 1 : guardedRounds;
  }

  /** How often javac is run. */
  int compilations() {
    int withPeers = (rounds + peersEach - 1) / peersEach;
    return 5 * rounds
        + 2 * withPeers
        + watched
        + calls.stream().mapToInt(this::roundsOf).sum() * 2 * 3;
  }
}
