package org.metricdef.ingestion.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Tries many mutants, as many at a time as there are processors, and says how far it is. */
final class Trials {

  /** A line of progress after so many. */
  private static final int STRIDE = 200;

  private Trials() {}

  /** What became of each, in their order. */
  static List<Trial> of(List<Mutant> mutants, List<Path> classPath, Behaviour original)
      throws Exception {
    int workers = Runtime.getRuntime().availableProcessors();
    // A compiler serves one thread; each that is free takes one, and gives it back.
    LinkedBlockingQueue<Javac> compilers = new LinkedBlockingQueue<>();
    for (int i = 0; i < workers; i++) {
      compilers.add(new Javac(classPath));
    }
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Trial>> running = new ArrayList<>();
      for (Mutant mutant : mutants) {
        running.add(threads.submit(() -> {
          Javac javac = compilers.take();
          try {
            return Trial.of(mutant, javac, original);
          } finally {
            compilers.add(javac);
          }
        }));
      }
      return inOrder(running);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Trial> inOrder(List<Future<Trial>> running)
      throws InterruptedException, ExecutionException {
    List<Trial> trials = new ArrayList<>();
    for (Future<Trial> each : running) {
      trials.add(each.get());
      if (trials.size() % STRIDE == 0) {
        System.out.printf("mutants: %d of %d tried%n", trials.size(), running.size());
      }
    }
    return trials;
  }
}
