package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has the programs of a finder examined in batches, and tells of the progress. */
final class Search {

  private static final int BATCH = 250;
  private static final int WORKERS = 2;
  private static final int MOST_SHRUNK = Integer.getInteger("soundness.shrunk", 3);

  private final Finder finder;
  private final Examination examination;
  private Figures figures = new Figures();
  private String sizes = "";

  Search(Finder finder, Examination examination) {
    this.finder = finder;
    this.examination = examination;
  }

  /** Examines the programs of seeds that follow one another. */
  Figures run(long firstSeed, int count) throws Exception {
    figures = new Figures();
    sizes = "Seed %d, %d programs.".formatted(firstSeed, count);
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<Figures>> batches = new ArrayList<>();
      for (int first = 0; first < count; first += BATCH) {
        List<Long> seeds = new ArrayList<>();
        for (int i = first; i < Math.min(first + BATCH, count); i++) {
          seeds.add(firstSeed + i);
        }
        batches.add(() -> examination.examine(finder.write(seeds)));
      }
      List<Future<Figures>> running = batches.stream().map(workers::submit).toList();
      for (Future<Figures> each : running) {
        figures.addAll(each.get());
        System.out.println(figures.summary());
      }
      return figures;
    } finally {
      workers.shutdownNow();
    }
  }

  /** The figures as Markdown. */
  String report() {
    String parts = Optional.of(finder.summary())
        .filter(text -> !text.isEmpty())
        .map(" %s."::formatted)
        .orElse("");
    return "%s%s%n%n%s".formatted(sizes, parts, figures.tables());
  }

  /** The reports of the smallest escapes, shrunk. */
  List<String> escapes() {
    return figures.smallestEscapes(MOST_SHRUNK).stream()
        .map(new EscapeReport(examination)::of)
        .toList();
  }
}
