package org.metricdef.processor.soundness.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs that use a client as it stands are checked, and run with the real client. A
 * report at a line that does not fail is a false alarm. {@code scripts/soundness.sh --finder raw}
 * runs more of them.
 */
@Tag("slow")
class RawProgramsTest {

  private static final int PROGRAMS = Integer.getInteger("soundness.programs", 480);
  private static final long SEED = Long.getLong("soundness.seed", 2026);

  /** Of fewer programs, the share that is found is chance. */
  private static final int ENOUGH = 400;

  private static final double FOUND = 80;
  private static final int MOST_SHOWN = 10;

  @TempDir
  Path folder;

  @Test
  void reportsMistakesAndNothingElse() throws Exception {
    RawFigures figures = new RawSearch(folder).run(SEED, PROGRAMS);

    Files.writeString(
        Path.of("target", "soundness-raw.md"), "Seed %d, %s".formatted(SEED, figures.tables()));
    Files.write(Path.of("target", "soundness-raw-missed.txt"), figures.missed());
    assertThat(figures.plannedOtherwise().stream().limit(MOST_SHOWN))
        .as("calls that do not do what was planned")
        .isEmpty();
    assertThat(figures.falseAlarms().stream().limit(MOST_SHOWN))
        .as(figures.summary())
        .isEmpty();
    if (PROGRAMS >= ENOUGH) {
      assertThat(figures.clients())
          .hasSameSizeAs(RawSearch.CLIENTS)
          .allSatisfy(client ->
              assertThat(figures.percentFound(client)).as(client).isGreaterThanOrEqualTo(FOUND));
    }
  }
}
