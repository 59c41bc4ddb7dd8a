package org.metricdef.bench.report;

import java.util.List;
import org.metricdef.bench.guarded.CodeBase;

/**
 * What the checker costs a build.
 *
 * @param small a module that is so small that it pays fixed costs only
 */
public record BuildFigures(
    Figures.Machine machine, WithoutCalls withoutCalls, List<Guarded> guarded, Guarded small) {

  /**
   * Sources in which nothing is guarded.
   *
   * @param share the checker's own part of the compiling thread's CPU time, %
   */
  public record WithoutCalls(long lines, List<Unguarded> each, Spread share) {}

  /**
   * One way to compile them.
   *
   * @param wall seconds of the whole process
   * @param ratio of wall time to plain javac's in the same round
   * @param idleRatio of wall time to that of javac with a processor that does nothing
   * @param idleCpuRatio the same of the compiling thread's CPU time
   * @param memory the most resident MiB of the process
   * @param allocated MiB that the compiling thread allocated
   */
  public record Unguarded(
      String checker,
      Spread wall,
      Spread ratio,
      Spread idleRatio,
      Spread idleCpuRatio,
      Spread memory,
      Spread allocated) {}

  /**
   * A generated code base.
   *
   * @param ratio of wall time to plain javac's in the same round
   * @param cpuRatio the same of the compiling thread's CPU time
   * @param idleRatio of wall time to that of javac with a processor that does nothing
   * @param hooks milliseconds of the compiling thread in the checker's hooks
   * @param catalogue the part of them that writes the catalogue
   * @param loading milliseconds for classes, more than those of javac with an idle processor
   */
  public record Guarded(
      CodeBase base,
      long lines,
      Spread ratio,
      Spread cpuRatio,
      Spread idleRatio,
      Spread hooks,
      Spread catalogue,
      Spread loading) {

    /** What a module pays however small it is. */
    Spread fixed() {
      return Spread.of(loading.median() + catalogue.median());
    }
  }
}
