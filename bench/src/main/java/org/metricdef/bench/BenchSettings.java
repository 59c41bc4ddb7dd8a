package org.metricdef.bench;

import java.util.List;
import java.util.stream.Stream;
import org.metricdef.bench.guarded.CodeBase;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is measured.
 *
 * @param libraries the beginnings of the names of those that are compiled
 * @param rounds of plain javac and ours on the large sources
 * @param peersEach every how many rounds the peers take part
 * @param watched runs between the clocks
 * @param guardedRounds of each generated code base
 * @param guarded the generated code bases
 * @param buildRounds of what the checker costs a build
 * @param buildCost the generated code bases of those rounds
 * @param forks of each JMH benchmark
 */
public record BenchSettings(
    List<String> libraries,
    int rounds,
    int peersEach,
    int watched,
    int guardedRounds,
    List<CodeBase> guarded,
    int buildRounds,
    List<CodeBase> buildCost,
    int forks,
    int iterations,
    TimeValue iteration) {

  /** A module that pays fixed costs only. */
  static final CodeBase SMALL = new CodeBase(10, 10, 1);

  static BenchSettings full() {
    return new BenchSettings(
        List.of("guava", "commons-lang3"),
        6,
        6,
        3,
        3,
        Stream.concat(dense(500, 5_000, 50_000), sparse(500, 5_000)).toList(),
        9,
        dense(5_000).toList(),
        1,
        4,
        TimeValue.milliseconds(500));
  }

  /** Each kind of measurement once, of the smallest code: 17 compilations, and a second for JMH. */
  static BenchSettings quick() {
    return new BenchSettings(
        List.of("commons-lang3"),
        1,
        1,
        1,
        1,
        Stream.concat(dense(500), sparse(500)).toList(),
        1,
        dense(500).toList(),
        1,
        1,
        TimeValue.milliseconds(200));
  }

  /** Few calls a class and many. */
  private static Stream<CodeBase> dense(Integer... calls) {
    return Stream.of(10, 250)
        .flatMap(perClass -> Stream.of(calls).map(each -> new CodeBase(each, perClass, 1)));
  }

  /** One call to about 180 lines; our own producer has one to 300. */
  private static Stream<CodeBase> sparse(Integer... calls) {
    return Stream.of(calls).map(each -> new CodeBase(each, 2, 14));
  }

  /** The largest code bases only show that verdict time is linear: once is enough. */
  int roundsOf(CodeBase base) {
    return base.calls() > 5_000 ? 1 : guardedRounds;
  }

  /** How often javac is run. */
  int compilations() {
    int withPeers = (rounds + peersEach - 1) / peersEach;
    return 5 * rounds
        + 2 * withPeers
        + watched
        + guarded.stream().mapToInt(this::roundsOf).sum() * 3;
  }
}
