package org.metricdef.processor.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * A seed gives the same program in every JVM, although {@code Set.of} has another order in each.
 */
class SeedTest {

  @Test
  void aSeedIsTheSameProgramInAnotherJvm() throws Exception {
    Path classes = Path.of(
        SeedTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process other = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes.toString(),
            SeedTest.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();

    String written = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(other.waitFor()).isZero();
    assertThat(written).isEqualTo(programs());
  }

  /** The main method of the other JVM. */
  public static void main(String[] args) {
    System.out.writeBytes(programs().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static String programs() {
    return LongStream.range(500_000, 500_200)
        .mapToObj(seed -> ProgramGenerator.write(seed, "Program").source())
        .collect(Collectors.joining("\n"));
  }
}
