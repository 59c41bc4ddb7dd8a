package org.metricdef.demo.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.metricdef.demo.DemoException;

/** The producer, a program of its own in a JVM of its own; what it logs is kept, the last of it. */
public final class ProducerProcess implements AutoCloseable {

  private static final int KEPT_LINES = 40;
  private static final int STOP_SECONDS = 90;

  private final Process process;
  private final Thread reader;
  private final Deque<String> log = new ArrayDeque<>();

  private ProducerProcess(Process process) {
    this.process = process;
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (!ownSettings) {
      builder.environment().keySet().removeIf(name -> name.startsWith("INGESTION_"));
    }
    try {
      ProducerProcess producer = new ProducerProcess(builder.start());
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
   * @throws DemoException with its last log lines, if it does not stop, or says with its exit code that
   *     something was lost
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

  /** An error that ends with the producer's last log lines. */
  DemoException failure(String what) {
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
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
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
