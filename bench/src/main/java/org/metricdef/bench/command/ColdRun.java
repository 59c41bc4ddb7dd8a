package org.metricdef.bench.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that starts anew each time.
 *
 * @param name what it is on the page
 * @param mark what it is in the plot
 * @param command the program and its arguments
 * @param folder where it runs
 * @param work holds its cache and its output
 */
record ColdRun(String name, String mark, List<String> command, Path folder, Path work) {

  ColdRun {
    command = List.copyOf(command);
  }

  /** The cache folder of all these programs. */
  static Path cache(Path work) {
    return work.resolve("cache");
  }

  /**
   * Runs it to its end.
   *
   * @return the seconds that it took
   * @throws IOException if it cannot be started, or fails
   */
  double seconds() throws IOException, InterruptedException {
    File output = work.resolve("output").toFile();
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output);
    builder.environment().put("XDG_CACHE_HOME", cache(work).toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    long begin = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (exit != 0) {
      throw new IOException("%s ended with exit code %d:%n%s"
          .formatted(name, exit, Files.readString(output.toPath())));
    }
    return seconds;
  }
}
