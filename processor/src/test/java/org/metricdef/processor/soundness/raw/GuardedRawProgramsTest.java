package org.metricdef.processor.soundness.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The random programs of {@link RawProgramsTest} in a build with {@code observed=guarded}. A call
 * of which nothing is reported is proven, so it must not fail over its labels. {@code
 * scripts/soundness.sh --finder guarded} runs more of them.
 */
@Tag("slow")
class GuardedRawProgramsTest {

  private static final int PROGRAMS = Integer.getInteger("soundness.programs", 240);
  private static final long SEED = Long.getLong("soundness.seed", 2027);
  private static final int MOST_SHOWN = 10;

  @TempDir
  Path folder;

  @Test
  void provesNoCallThatFails() throws Exception {
    GuardedFigures figures = new RawSearch(folder)
        .run(SEED, PROGRAMS, RawExamination::guard, GuardedFigures.NONE, GuardedFigures::and);

    Files.writeString(
        Path.of("target", "soundness-guarded.md"),
        "Seed %d, %s.%n".formatted(SEED, figures.summary()));
    System.out.println(figures.summary());
    assertThat(figures.escapes().stream().limit(MOST_SHOWN))
        .as(figures.summary())
        .isEmpty();
    assertThat(figures.failing()).isPositive();
    assertThat(figures.proven()).isPositive();
  }
}
