package org.metricdef.processor.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls that are drawn from the JDK by reflection stand between making an object and a guarded call
 * with it. {@code scripts/soundness.sh --finder jdk} draws more of them.
 */
class JdkCallsTest {

  private static final int PROGRAMS = Integer.getInteger("soundness.programs", 100);
  private static final long SEED = Long.getLong("soundness.seed", 2026);

  /** A call that waits for another thread is given up after this time. */
  private static final long MILLIS = 1000;

  @TempDir
  Path folder;

  @Test
  void noCallOfTheJdkHidesAMistake() throws Exception {
    Examination examination =
        new Examination(Verdicts::ofChecker, folder, new RealClient(), Bound.of(MILLIS));
    Search search = new Search(new JdkPrograms(), examination);

    Figures figures = search.run(SEED, PROGRAMS);

    Files.writeString(Path.of("target", "soundness-jdk.md"), search.report());
    assertThat(search.escapes()).as(figures.summary()).isEmpty();
  }
}
