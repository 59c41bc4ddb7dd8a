package org.metricdef.processor;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The javac of the running JDK in its own process. It sees only what its options name. */
public final class JavacProcess {

  /** The end of a compilation and its output. */
  public record Result(int exitCode, String output) {}

  private JavacProcess() {}

  public static Result run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    // The process ends early, so a JIT compiler and a collector with a fast start suit it best.
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    return new Result(process.waitFor(), output);
  }

  /** The jar or folder that a class was loaded from. */
  public static String pathOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }
}
