package org.metricdef.bench.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.metricdef.bench.guarded.CodeBase;
import org.metricdef.bench.report.BuildFigures;
import org.metricdef.bench.report.BuildFigures.Guarded;
import org.metricdef.bench.report.BuildFigures.Unguarded;
import org.metricdef.bench.report.Spread;

/**
 * What the checker costs a build, in alternating rounds: where nothing is guarded, in code with
 * guarded calls, and in a module so small that it pays fixed costs only.
 */
public final class BuildBench {

  private static final double MEGABYTE = 1 << 20;

  private static final ToDoubleFunction<CompileCost> WALL = cost -> cost.wall().toNanos() / 1e9;
  private static final ToDoubleFunction<CompileCost> CPU =
      cost -> cost.compilerCpu().toNanos() / 1e9;
  private static final ToDoubleFunction<CompileCost> HOOKS =
      cost -> cost.hooks().toNanos() / 1e6;

  private final Path work;
  private final Javac javac;
  private final Checker plain = Checker.none();
  private final Checker idle;
  private final Checker ours;
  private final Checker watched;
  private final int rounds;
  private final Runnable done;

  /**
   * A benchmark.
   *
   * @param work a folder for its files
   * @param self the classes of this module
   * @param processorPath ours
   * @param done called after each compilation
   */
  public BuildBench(Path work, Path self, List<Path> processorPath, int rounds, Runnable done)
      throws IOException {
    this.work = work;
    this.javac = new Javac(Files.createDirectories(work), self);
    this.idle = Checker.idleProcessor(work, self);
    this.ours = Checker.metricDef(processorPath);
    this.watched = Checker.watchedMetricDef(processorPath, work, self);
    this.rounds = rounds;
    this.done = done;
  }

  /** How often javac is run for some generated code bases, but for generating them. */
  public static int compilations(int rounds, List<CodeBase> bases) {
    return rounds * 4 * (bases.size() + 2);
  }

  /** Code in which nothing is guarded: the time, and the memory of each way to compile. */
  public BuildFigures.WithoutCalls unguarded(Sources sources)
      throws IOException, InterruptedException {
    Rounds all = inTurn(sources, sources);
    List<Unguarded> each = new ArrayList<>();
    for (Checker checker : List.of(plain, idle, ours)) {
      each.add(new Unguarded(
          checker.name(),
          all.of(checker, WALL),
          all.ratio(checker, plain, WALL),
          all.ratio(checker, idle, WALL),
          all.ratio(checker, idle, CPU),
          all.of(checker, cost -> cost.peakMemory() / MEGABYTE),
          all.of(checker, cost -> cost.allocated() / MEGABYTE)));
    }
    return new BuildFigures.WithoutCalls(
        sources.lines(), each, all.of(watched, cost -> cost.share() * 100));
  }

  /** A code base with guarded calls. Those without our processor are given what it generates. */
  public Guarded guarded(CodeBase base, List<Path> classPath)
      throws IOException, InterruptedException {
    GuardedSources guarded = GuardedSources.of(base, work, classPath, javac, ours);
    Rounds all = inTurn(guarded.sources(), guarded.whole());
    Spread hooks = all.of(watched, HOOKS);
    return new Guarded(
        base,
        guarded.whole().lines(),
        all.ratio(ours, plain, WALL),
        all.ratio(ours, plain, CPU),
        all.ratio(ours, idle, WALL),
        hooks,
        all.of(watched, cost -> cost.catalogue().toNanos() / 1e6),
        all.difference(ours, idle, cost -> cost.classLoading().toNanos() / 1e6));
  }

  private Rounds inTurn(Sources sources, Sources whole) throws IOException, InterruptedException {
    Rounds all = new Rounds();
    for (int i = 0; i < rounds; i++) {
      all.run(
          javac,
          List.of(
              new Rounds.Way(plain, whole),
              new Rounds.Way(idle, whole),
              new Rounds.Way(ours, sources),
              new Rounds.Way(watched, sources)),
          done);
    }
    return all;
  }
}
