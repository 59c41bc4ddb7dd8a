package org.metricdef.bench.producer;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of the benchmark's in a JVM of its own. What it measures it says on standard output.
 */
final class Forked implements AutoCloseable {

  private static final String MARK = "bench: ";

  private final String name;
  private final Process process;
  private final BufferedReader said;
  private final Path log;

  private Forked(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts a program with the same libraries.
   *
   * @param folder where its standard error goes
   */
  static Forked start(Path folder, List<String> jvm, Class<?> program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("-Dingestion.log.target=System.err");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(arguments);
    Path log = folder.resolve(program.getSimpleName() + ".log");
    try {
      return new Forked(
          program.getSimpleName(),
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start(),
          log);
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  /** Ends this program when whoever started it is gone, or wants it no more. */
  static void endWithStarter() {
    Thread watch = new Thread(
        () -> {
          try {
            while (System.in.read() >= 0) {
              // Nothing is ever said there; only the end counts.
            }
          } catch (IOException broken) {
            System.err.println("standard input cannot be read: " + broken);
          }
          System.exit(1);
        },
        "starter-watch");
    watch.setDaemon(true);
    watch.start();
  }

  /** Says something to whoever started this program. */
  static void say(String what, Object value) {
    System.out.println(MARK + what + "=" + value);
  }

  /** CPU seconds of this process so far. */
  static double cpuSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /**
   * Waits for what the program says of something.
   *
   * @throws IllegalStateException if it ends without a word of it
   */
  String await(String what) {
    String line = awaitLine(MARK + what + "=");
    return line.substring(line.indexOf('=') + 1);
  }

  /** Waits for whatever the program says next: what, then {@code =}, then the value. */
  String awaitAny() {
    return awaitLine(MARK).substring(MARK.length());
  }

  /** A number that the program says. */
  double number(String what) {
    return Double.parseDouble(await(what));
  }

  /**
   * Waits for a line that holds a text.
   *
   * @throws IllegalStateException if the program ends without such a line
   */
  String awaitLine(String part) {
    try {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.contains(part)) {
          return line;
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    throw new IllegalStateException(
        name + " has ended without saying '" + part + "'; its errors are in " + log);
  }

  /** The process, for its CPU time. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends the program if it does not end by itself very soon. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException alreadyGone) {
      process.destroyForcibly();
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
