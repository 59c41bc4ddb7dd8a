package org.metricdef.processor.soundness.raw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

  /** Examines the programs of seeds that follow one another. */
  RawFigures run(long firstSeed, int count) throws Exception {
    RawFigures figures = new RawFigures();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<RawFigures>> batches = new ArrayList<>();
      for (int first = 0; first < count; first += BATCH) {
        List<RawProgram> programs = new ArrayList<>();
        long seed = firstSeed + first;
        int number = Math.min(BATCH, count - first);
        batches.add(() -> {
          for (int i = 0; i < number; i++) {
            programs.add(program(seed + i));
          }
          return examination.examine(programs);
        });
      }
      List<Future<RawFigures>> running = batches.stream().map(workers::submit).toList();
      for (Future<RawFigures> each : running) {
        figures.addAll(each.get());
        System.out.println(figures.summary());
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
