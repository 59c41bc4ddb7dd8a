package org.metricdef.processor.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

  /** Smaller numbers of programs need not contain every construct. */
  private static final int ENOUGH = 500;

  @TempDir
  Path folder;

  @Test
  void whatIsAcceptedNeverFails() throws Exception {
    Examination examination =
        new Examination(Verdicts::ofChecker, folder, new RealClient(), Bound.none());
    Search search = new Search(SoundnessTest::programs, examination);

    Figures figures = search.run(SEED, PROGRAMS);

    Files.writeString(Path.of("target", "soundness.md"), search.report());
    assertThat(search.escapes()).as(figures.summary()).isEmpty();
    if (PROGRAMS >= ENOUGH) {
      assertThat(Arrays.stream(Construct.values()).filter(each -> figures.count(each) == 0))
          .as("constructs that no call is under")
          .isEmpty();
      assertThat(Construct.OFTEN.stream().filter(each -> figures.percent(each) < 1))
          .as("constructs that less than 1 % of the calls are under")
          .isEmpty();
    }
  }

  static List<Program> programs(List<Long> seeds) {
    return seeds.stream()
        .map(seed -> ProgramGenerator.write(seed, "Program" + seed))
        .toList();
  }
}
