package org.metricdef.bench.report;

import java.util.List;
import java.util.Optional;

/**
 * What calls of the generated handles cost, as it is written to {@code handles.json}.
 *
 * @param machine where it was measured
 * @param calls one line a benchmark and number of threads
 */
public record HandleFigures(Figures.Machine machine, List<Call> calls) {

  public HandleFigures {
    calls = List.copyOf(calls);
  }

  /**
   * A JMH result.
   *
   * @param client such as {@code Micrometer}
   * @param name the method of the benchmark, such as {@code ourLookup}
   * @param nanos of one call
   * @param error half of the 99.9 % interval
   * @param bytes allocated by one call
   */
  public record Call(
      String client, String name, int threads, double nanos, double error, double bytes) {}

  /** A benchmark of a client on some threads, if it was run. */
  Optional<Call> call(String client, String name, int threads) {
    return calls.stream()
        .filter(each ->
            each.client().equals(client) && each.name().equals(name) && each.threads() == threads)
        .findAny();
  }

  List<String> clients() {
    return calls.stream().map(Call::client).distinct().toList();
  }

  List<Integer> threads() {
    return calls.stream().map(Call::threads).distinct().toList();
  }
}
