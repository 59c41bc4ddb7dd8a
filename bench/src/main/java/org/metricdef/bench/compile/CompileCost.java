package org.metricdef.bench.compile;

import java.time.Duration;

/**
 * What one compilation cost.
 *
 * @param wall from the start of the process to its end
 * @param processCpu of all its threads: the compiler's, the JIT's and the collector's
 * @param compilerCpu of the thread that compiles
 * @param hooks of that thread in the checker's hooks; zero where they were not watched
 */
public record CompileCost(
    Duration wall, Duration processCpu, Duration compilerCpu, Duration hooks) {

  /** The checker's share of the thread that compiles. */
  public double share() {
    return (double) hooks.toNanos() / compilerCpu.toNanos();
  }
}
