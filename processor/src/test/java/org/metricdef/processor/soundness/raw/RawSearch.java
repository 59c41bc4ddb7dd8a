package org.metricdef.processor.soundness.raw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;

/** Has programs of all clients in turn examined in groups, and tells of the progress. */
final class RawSearch {

  private static final int BATCH = 240;
  private static final int WORKERS = 2;
  private static final int CALLS = 4;

  /** The clients. Each seed is a program of one of them. */
  static final List<RawClient> CLIENTS = List.of(
      new PositionalClient(PositionalApi.SIMPLECLIENT),
      new PositionalClient(PositionalApi.PROMETHEUS_METRICS),
      new MicrometerClient());

  private final RawExamination examination;

  RawSearch(Path folder) {
    this.examination = new RawExamination(folder);
  }

  /** Looks at some programs. */
  interface Look<F> {
    F at(RawExamination examination, Collection<RawProgram> programs) throws Exception;
  }

  /** Examines the programs of seeds that follow one another. */
  RawFigures run(long firstSeed, int count) throws Exception {
    return run(firstSeed, count, RawExamination::examine, new RawFigures(), (all, more) -> {
      all.addAll(more);
      System.out.println(all.summary());
      return all;
    });
  }

  /**
   * Looks at the programs of seeds that follow one another.
   *
   * @param none the figures of no program
   * @param sum adds up the figures of two groups
   */
  <F> F run(long firstSeed, int count, Look<F> look, F none, BinaryOperator<F> sum)
      throws Exception {
    F figures = none;
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<F>> batches = new ArrayList<>();
      for (int first = 0; first < count; first += BATCH) {
        List<RawProgram> programs = new ArrayList<>();
        long seed = firstSeed + first;
        int number = Math.min(BATCH, count - first);
        batches.add(() -> {
          for (int i = 0; i < number; i++) {
            programs.add(program(seed + i));
          }
          return look.at(examination, programs);
        });
      }
      for (Future<F> each : batches.stream().map(workers::submit).toList()) {
        figures = sum.apply(figures, each.get());
      }
      return figures;
    } finally {
      workers.shutdownNow();
    }
  }

  /** The program of a seed, which is the same in every JVM. */
  static RawProgram program(long seed) {
    return RawDraft.program(CLIENTS.get((int) (seed % CLIENTS.size())), seed, CALLS);
  }
}
