package org.metricdef.bench.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.metricdef.bench.guarded.CodeBase;
import org.metricdef.bench.report.Figures.Compilation;
import org.metricdef.bench.report.Figures.Guarded;
import org.metricdef.bench.report.Figures.Share;
import org.metricdef.bench.report.Spread;

/** Measures compilations: large sources where nothing is guarded, and generated ones that are. */
public final class CompileBench {

  private static final ToDoubleFunction<CompileCost> WALL = cost -> cost.wall().toNanos() / 1e9;
  private static final ToDoubleFunction<CompileCost> CPU =
      cost -> cost.compilerCpu().toNanos() / 1e9;
  private static final ToDoubleFunction<CompileCost> HOOKS =
      cost -> cost.hooks().toNanos() / 1e6;

  private final Path work;
  private final Javac javac;
  private final Checker plain = Checker.none();
  private final Checker idle;
  private final Checker idleListener;
  private final Checker checksOnly;
  private final Checker ours;
  private final Checker watched;
  private final Runnable done;

  /**
   * A benchmark.
   *
   * @param work a folder for its files
   * @param self the classes of this module
   * @param processorPath ours
   * @param done called after each compilation
   */
  public CompileBench(Path work, Path self, List<Path> processorPath, Runnable done)
      throws IOException {
    this.work = work;
    this.done = done;
    this.javac = new Javac(Files.createDirectories(work), self);
    this.idle = Checker.idleProcessor(work, self);
    this.idleListener = Checker.idleListener(work, self);
    this.checksOnly = Checker.checksOnly(processorPath);
    this.ours = Checker.metricDef(processorPath);
    this.watched = Checker.watchedMetricDef(processorPath, work, self);
  }

  /**
   * Compiles sources plainly, with a listener and with a processor that do nothing, with us and
   * with the peers, in turn.
   *
   * @param peersEach every how many rounds the peers take part
   */
  public List<Compilation> unguarded(
      Sources sources, List<Checker> peers, int rounds, int peersEach)
      throws IOException, InterruptedException {
    Rounds all = new Rounds();
    List<Checker> each = List.of(plain, idleListener, checksOnly, idle, ours);
    for (int i = 0; i < rounds; i++) {
      Stream<Checker> more = i % peersEach == 0 ? peers.stream() : Stream.of();
      all.run(
          javac,
          Stream.concat(each.stream(), more)
              .map(checker -> new Rounds.Way(checker, sources))
              .toList(),
          done);
    }
    return Stream.concat(each.stream(), peers.stream())
        .map(checker -> new Compilation(
            checker.name(),
            all.of(checker, WALL),
            all.of(checker, CPU),
            all.ratio(checker, plain, WALL),
            all.ratio(checker, plain, CPU),
            all.ratio(checker, idle, WALL),
            all.ratio(checker, idle, CPU)))
        .toList();
  }

  /** The part of the compiling thread's time that is ours. */
  public Share share(Sources sources, int runs) throws IOException, InterruptedException {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      shares.add(javac.compile(watched, sources).share());
      done.run();
    }
    return new Share(Spread.of(shares));
  }

  /** A generated code base: plain javac is given the generated classes too. */
  public Guarded guarded(CodeBase base, List<Path> classPath, int rounds)
      throws IOException, InterruptedException {
    GuardedSources guarded = GuardedSources.of(base, work, classPath, javac, ours);
    Sources sources = guarded.sources();
    Sources whole = guarded.whole();
    Rounds all = new Rounds();
    for (int i = 0; i < rounds; i++) {
      all.run(
          javac,
          List.of(
              new Rounds.Way(plain, whole),
              new Rounds.Way(ours, sources),
              new Rounds.Way(watched, sources)),
          done);
    }
    return new Guarded(
        base,
        whole.lines(),
        all.ratio(ours, plain, WALL),
        all.ratio(ours, plain, CPU),
        all.of(watched, HOOKS));
  }
}
