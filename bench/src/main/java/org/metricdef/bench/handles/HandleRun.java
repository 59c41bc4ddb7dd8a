package org.metricdef.bench.handles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.metricdef.bench.report.HandleFigures;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of all clients, on one thread and on two. */
public final class HandleRun {

  private static final int MOST_THREADS = 2;

  private HandleRun() {}

  /**
   * Runs all of them.
   *
   * @param forks processes for each benchmark; none to run in this one
   * @param iterations of warm-up, and as many measured
   * @param progress run after each number of threads
   */
  public static List<HandleFigures.Call> run(
      int forks, int iterations, TimeValue time, Runnable progress) throws RunnerException {
    List<HandleFigures.Call> calls = new ArrayList<>();
    for (int threads = 1; threads <= MOST_THREADS; threads++) {
      for (RunResult run : new Runner(new OptionsBuilder()
              .include(HandleRun.class.getPackageName().replace(".", "[.]") + "[.].*Calls[.]")
              .threads(threads)
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
        calls.add(call(run, threads));
      }
      progress.run();
    }
    return calls;
  }

  /** A benchmark is named after the class of its client and the method. */
  private static HandleFigures.Call call(RunResult run, int threads) {
    String[] name = run.getParams().getBenchmark().split("[.]");
    Result<?> result = run.getPrimaryResult();
    return new HandleFigures.Call(
        name[name.length - 2].replace("Calls", ""),
        name[name.length - 1],
        threads,
        result.getScore(),
        result.getScoreError(),
        allocated(run).getScore());
  }

  private static Result<?> allocated(RunResult run) {
    return Objects.requireNonNull(
        run.getSecondaryResults().get("gc.alloc.rate.norm"), "the GC profiler measures it");
  }
}
