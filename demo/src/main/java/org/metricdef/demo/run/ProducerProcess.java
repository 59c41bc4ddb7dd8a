package org.metricdef.demo.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.metricdef.demo.base.DemoException;

/** The producer, a program of its own in a JVM of its own; what it logs is kept, the last of it. */
public final class ProducerProcess implements AutoCloseable {

  private static final int KEPT_LINES = 40;
  private static final int STOP_SECONDS = 90;

  private final Process process;
  private final Optional<Path> file;
  private final Thread reader;
  private final Deque<String> log = new ArrayDeque<>();

  private ProducerProcess(Process process, Optional<Path> file) {
    this.process = process;
    this.file = file;
    this.reader = new Thread(this::readLog, "producer-log");
    this.reader.setDaemon(true);
  }

  /**
   * Starts it.
   *
   * @param jar the producer
   * @param arguments its command line
   * @param ownSettings whether the environment may set what the command line does not
   * @throws DemoException if it cannot be started
   */
  public static ProducerProcess start(Path jar, List<String> arguments, boolean ownSettings) {
    return start(List.of(), jar, arguments, ownSettings, Optional.empty());
  }

  /**
   * Starts it.
   *
   * @param java options of the JVM
   * @param jar the producer
   * @param arguments its command line
   * @param ownSettings whether the environment may set what the command line does not
   * @param file where all that it logs is added; empty for nowhere
   * @throws DemoException if it cannot be started
   */
  public static ProducerProcess start(
      List<String> java,
      Path jar,
      List<String> arguments,
      boolean ownSettings,
      Optional<Path> file) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (!ownSettings) {
      builder.environment().keySet().removeIf(name -> name.startsWith("INGESTION_"));
    }
    try {
      ProducerProcess producer = new ProducerProcess(builder.start(), file);
      producer.process.getOutputStream().close();
      producer.reader.start();
      return producer;
    } catch (IOException e) {
      throw new DemoException("the producer cannot be started: " + e.getMessage(), e);
    }
  }

  /**
   * Fails if the producer has ended.
   *
   * @throws DemoException with its last log lines
   */
  void requireAlive() {
    if (!process.isAlive()) {
      throw failure("the producer ended by itself with exit code " + process.exitValue());
    }
  }

  /**
   * Asks the producer to stop (SIGTERM) and waits until it has.
   *
   * @throws DemoException with its last log lines, if it does not stop, or says with its exit code
   *     that something was lost
   */
  public void stop() throws InterruptedException {
    process.toHandle().destroy(); // Process.destroy() would close its log as well.
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      throw failure("the producer did not stop within " + STOP_SECONDS + " s of SIGTERM");
    }
    reader.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    if (process.exitValue() != 0) {
      throw failure("the producer ended with exit code " + process.exitValue());
    }
  }

  /** Ends the producer without warning (SIGKILL). */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
    reader.join();
  }

  /** Asks the producer to stop (SIGTERM), and does not wait. */
  public void askToStop() {
    process.toHandle().destroy();
  }

  /** The exit code of a producer that has ended, after waiting for that at most so long. */
  public OptionalInt exitCode(Duration timeout) throws InterruptedException {
    if (!process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
      return OptionalInt.empty();
    }
    reader.join();
    return OptionalInt.of(process.exitValue());
  }

  /** Whether it has not ended. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** An error that ends with the producer's last log lines. */
  public DemoException failure(String what) {
    List<String> lines = lastLines();
    return new DemoException(what
        + (lines.isEmpty()
            ? "; it logged nothing"
            : "; its last log lines:\n  | " + String.join("\n  | ", lines)));
  }

  /** The last of what it logged. */
  public List<String> lastLines() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }

  /** Ends it, however; does nothing if it has ended. */
  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void readLog() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Writer all = file.isPresent()
            ? Files.newBufferedWriter(
                file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)
            : Writer.nullWriter()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        all.write(line + System.lineSeparator());
        all.flush();
      }
    } catch (IOException | UncheckedIOException e) {
      keep("(its log cannot be read any further: " + e.getMessage() + ")");
    }
  }

  private void keep(String line) {
    synchronized (log) {
      log.addLast(line);
      if (log.size() > KEPT_LINES) {
        log.removeFirst();
      }
    }
  }
}
