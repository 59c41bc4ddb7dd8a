package org.metricdef.processor.soundness.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Examples are changed at random, run without the checker, and compared with its verdicts. {@code
 * scripts/soundness.sh --finder mutants} changes more of them.
 */
class MutantsTest {

  private static final int MUTANTS = Integer.getInteger("soundness.programs", 50);
  private static final long SEED = Long.getLong("soundness.seed", 2026);
  private static final int BATCH = 250;
  private static final int MOST_SHOWN = 20;

  @TempDir
  Path folder;

  @Test
  void noChangeOfAnExampleHidesAMistake() throws Exception {
    ExampleMutants mutants = new ExampleMutants(folder);
    MutantFigures figures = new MutantFigures();
    for (int done = 0; done < MUTANTS; done += BATCH) {
      figures.addAll(mutants.search(SEED + done, Math.min(BATCH, MUTANTS - done)));
      System.out.println(figures.summary());
    }

    Files.writeString(
        Path.of("target", "soundness-mutants.md"),
        "Seed %d, %d mutants of %d examples.%n%n%s"
            .formatted(SEED, figures.mutants(), mutants.examples(), figures.table()));
    figures.wrongNotFailed().stream().limit(MOST_SHOWN).forEach(System.out::println);
    assertThat(figures.escapes()).as(figures.summary()).isEmpty();
  }
}
