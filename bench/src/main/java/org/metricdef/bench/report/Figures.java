package org.metricdef.bench.report;

import java.util.List;
import org.metricdef.bench.guarded.CodeBase;

/**
 * All that a run measured, as it is written to {@code results.json}.
 *
 * @param machine where it was measured: cores, JDK, system
 * @param quick whether it was a short run, whose figures only show that everything works
 */
public record Figures(
    Machine machine,
    boolean quick,
    String versions,
    long corpusLines,
    List<Compilation> unguarded,
    Share share,
    List<Guarded> guarded) {

  /** Where it was measured. */
  public record Machine(int cores, String jdk, String system) {}

  /**
   * A checker on the large sources.
   *
   * @param wall seconds of the whole process
   * @param cpu seconds of the thread that compiles
   * @param ratio of wall time to plain javac's in the same round
   * @param cpuRatio the same of the compiling thread
   * @param idleRatio of wall time to that of javac with a processor that does nothing
   * @param idleCpuRatio the same of the compiling thread
   */
  public record Compilation(
      String checker,
      Spread wall,
      Spread cpu,
      Spread ratio,
      Spread cpuRatio,
      Spread idleRatio,
      Spread idleCpuRatio) {}

  /** The checker's own part of the compiling thread's CPU time, 0 to 1. */
  public record Share(Spread share) {}

  /**
   * A generated code base.
   *
   * @param hooks milliseconds of the compiling thread in the checker's hooks
   */
  public record Guarded(CodeBase base, long lines, Spread ratio, Spread cpuRatio, Spread hooks) {}
}
