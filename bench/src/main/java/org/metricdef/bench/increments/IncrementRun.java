package org.metricdef.bench.increments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.metricdef.bench.report.Figures.Increment;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of {@link Increments}. */
public final class IncrementRun {

  private IncrementRun() {}

  /**
   * Runs all of them.
   *
   * @param forks processes for each benchmark; none to run in this one
   * @param iterations of warm-up, and as many measured
   */
  public static List<Increment> run(int forks, int iterations, TimeValue time)
      throws RunnerException {
    List<Increment> increments = new ArrayList<>();
    for (RunResult run : new Runner(new OptionsBuilder()
            .include(Increments.class.getName())
            .forks(forks)
            .warmupIterations(iterations)
            .warmupTime(time)
            .measurementIterations(iterations)
            .measurementTime(time)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build())
        .run()) {
      Result<?> result = run.getPrimaryResult();
      increments.add(new Increment(
          result.getLabel(),
          result.getScore(),
          result.getScoreError(),
          allocated(run).getScore()));
    }
    increments.sort(Comparator.comparing(Increment::name));
    return increments;
  }

  private static Result<?> allocated(RunResult run) {
    return Objects.requireNonNull(
        run.getSecondaryResults().get("gc.alloc.rate.norm"), "the GC profiler measures it");
  }
}
