package org.metricdef.bench.compile;

import java.time.Duration;

/**
 * What one compilation cost.
 *
 * @param wall from the start of the process to its end
 * @param compilerCpu of the thread that compiles
 * @param hooks of that thread in the checker's hooks; zero where they were not watched
 * @param catalogue the part of it at the end of the compilation, when the catalogue is written
 * @param classLoading what the JVM counts for loading, linking and initializing classes
 * @param peakMemory the most resident bytes of the process; zero where the system does not tell
 * @param allocated bytes that the thread that compiles allocated
 */
public record CompileCost(
    Duration wall,
    Duration compilerCpu,
    Duration hooks,
    Duration catalogue,
    Duration classLoading,
    long peakMemory,
    long allocated) {

  /** The checker's share of the thread that compiles. */
  public double share() {
    return (double) hooks.toNanos() / compilerCpu.toNanos();
  }
}
