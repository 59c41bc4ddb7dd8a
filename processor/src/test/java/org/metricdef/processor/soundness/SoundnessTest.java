package org.metricdef.processor.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs are checked by javac and then run over their paths against the real client,
 * without the checker. An accepted call that fails is a soundness hole. {@code
 * scripts/soundness.sh} runs more of them.
 */
class SoundnessTest {

  private static final int PROGRAMS = Integer.getInteger("soundness.programs", 500);
  private static final long SEED = Long.getLong("soundness.seed", 2026);
  private static final int BATCH = 250;
  private static final int WORKERS = 2;
  private static final int MOST_SHRUNK = 3;

  /** Smaller numbers of programs need not contain every construct. */
  private static final int ENOUGH = 500;

  @TempDir
  Path folder;

  @Test
  void whatIsAcceptedNeverFails() throws Exception {
    Examination examination = new Examination(Verdicts::ofChecker, folder, new RealClient());
    Figures figures = examine(examination);
    String report = "Seed %d, %d programs.\n\n%s".formatted(SEED, PROGRAMS, figures.tables());
    Files.writeString(Path.of("target", "soundness.md"), report);

    assertThat(figures.smallestEscapes(MOST_SHRUNK).stream().map(new EscapeReport(examination)::of))
        .as(figures.summary())
        .isEmpty();
    if (PROGRAMS >= ENOUGH) {
      assertThat(Arrays.stream(Construct.values()).filter(each -> figures.count(each) == 0))
          .as("constructs that no call is under")
          .isEmpty();
    }
  }

  private static Figures examine(Examination examination) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<Figures>> batches = new ArrayList<>();
      for (int first = 0; first < PROGRAMS; first += BATCH) {
        List<Long> seeds = new ArrayList<>();
        for (int i = first; i < Math.min(first + BATCH, PROGRAMS); i++) {
          seeds.add(SEED + i);
        }
        batches.add(() -> examination.examine(seeds.stream()
            .map(seed -> ProgramGenerator.write(seed, "Program" + seed))
            .toList()));
      }
      List<Future<Figures>> running = batches.stream().map(workers::submit).toList();
      Figures figures = new Figures();
      for (Future<Figures> each : running) {
        figures.addAll(each.get());
        System.out.println(figures.summary());
      }
      return figures;
    } finally {
      workers.shutdownNow();
    }
  }
}
