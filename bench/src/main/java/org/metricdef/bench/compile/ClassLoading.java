package org.metricdef.bench.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** What a Java machine counted for its classes until its end, as {@code jstat} tells it. */
final class ClassLoading {

  private ClassLoading() {}

  /** The options with which a machine leaves its counters in a file. */
  static String[] options(Path counters) {
    return new String[] {
      "-XX:+UsePerfData", "-XX:+PerfDataSaveToFile", "-XX:PerfDataSaveFile=" + counters
    };
  }

  /**
   * The time for loading, linking and initializing classes, in steps of 10 ms.
   *
   * @throws IOException if jstat cannot read the counters
   */
  static Duration of(Path counters) throws IOException, InterruptedException {
    Path jstat = Path.of(System.getProperty("java.home"), "bin", "jstat");
    Process process = new ProcessBuilder(
            jstat.toString(), "-class", counters.toAbsolutePath().toUri().toString())
        .redirectErrorStream(true)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("jstat failed: " + output);
    }
    String[] fields = output.strip().split("\\s+");
    return Duration.ofMillis(Math.round(Double.parseDouble(fields[fields.length - 1]) * 1000));
  }
}
