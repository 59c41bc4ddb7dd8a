package org.metricdef.demo.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.metricdef.demo.base.DemoException;
import org.metricdef.demo.base.OnExit;
import org.metricdef.demo.run.ProducerProcess;
import org.metricdef.testbed.FreePorts;

/**
 * The producers of a run, as a supervisor of services would keep them: one that could not start,
 * since Kafka was away, is started again. One that ends in any other way, unless it is told to,
 * fails the run.
 *
 * <p>Safe for use by several threads.
 */
final class Producers implements AutoCloseable {

  static final String GROUP = "chaos";

  /**
   * Whom the absence of the broker keeps from noticing that another group took over notices late.
   */
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(300);

  private static final int COULD_NOT_START = 4;
  private static final int FENCED = 5;

  /** Bounded, so that memory that grows shows. */
  private static final List<String> JAVA =
      List.of("-Xmx160m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1");

  private final Path jar;
  private final List<String> arguments;
  private final Path logs;
  private final List<Running> slots = new ArrayList<>();
  private boolean fencingExpected;
  private long fencedUntilNanos = System.nanoTime();
  private int started;
  private int restarts;

  /**
   * A producer that was started.
   *
   * @param log where all is that it logs
   */
  record Running(ProducerProcess process, int httpPort, Path log) {}

  /**
   * No producers yet.
   *
   * @param arguments of each, without its group and its port
   * @param logs directory for what they log
   */
  Producers(Path jar, List<String> arguments, Path logs) {
    this.jar = jar;
    this.arguments = List.copyOf(arguments);
    this.logs = logs;
  }

  /** Starts so many, which share the work. */
  synchronized void start(int count) {
    for (int i = 0; i < count; i++) {
      slots.add(launch(GROUP));
    }
  }

  /** How many share the work, those included that are about to be started again. */
  synchronized int count() {
    return slots.size();
  }

  synchronized List<Running> running() {
    return slots.stream().filter(each -> each != null).toList();
  }

  /** How many have been started in all. */
  synchronized int started() {
    return started;
  }

  /** How often one that could not start was started again. */
  synchronized int restarts() {
    return restarts;
  }

  /** Starts one that is not looked after. */
  synchronized Running launch(String group) {
    List<String> command = new ArrayList<>(List.of("run"));
    command.addAll(arguments);
    int port = FreePorts.one();
    command.addAll(List.of("--group", group, "--http-port", String.valueOf(port)));
    Path log = logs.resolve("producer-" + ++started + ".log");
    List<String> java = new ArrayList<>(JAVA);
    // One that is killed leaves its native libraries behind.
    java.add("-Djava.io.tmpdir=" + logs);
    return new Running(
        OnExit.close(ProducerProcess.start(java, jar, command, false, Optional.of(log))),
        port,
        log);
  }

  /** Takes one away: it is not looked after any more. */
  synchronized Running take(int slot) {
    Running taken = slots.get(slot);
    slots.set(slot, null);
    return taken;
  }

  /** Starts one in the place of one that was taken away. */
  synchronized void replace(int slot) {
    slots.set(slot, launch(GROUP));
  }

  /** From now on they may end because another group's producer has taken their work. */
  synchronized void expectFencing() {
    fencingExpected = true;
  }

  /** Whether all of them have ended so. */
  synchronized boolean allFenced() {
    return slots.stream().allMatch(each -> each == null);
  }

  /** Starts those again that have been fenced, and soon lets none be fenced any more. */
  synchronized void startFencedAgain() {
    fencingExpected = false;
    fencedUntilNanos = System.nanoTime() + NOTICED_WITHIN.toNanos();
    for (int slot = 0; slot < slots.size(); slot++) {
      if (slots.get(slot) == null) {
        replace(slot);
      }
    }
  }

  /**
   * Looks after them.
   *
   * @throws DemoException if one has ended that should not have
   */
  synchronized void look() throws InterruptedException {
    for (int slot = 0; slot < slots.size(); slot++) {
      Running each = slots.get(slot);
      if (each == null) {
        continue;
      }
      OptionalInt code = each.process().exitCode(Duration.ZERO);
      if (code.isEmpty()) {
        continue;
      }
      if (code.getAsInt() == COULD_NOT_START) {
        restarts++;
        replace(slot);
      } else if (code.getAsInt() == FENCED && fencingExpected) {
        slots.set(slot, null);
      } else if (code.getAsInt() == FENCED && System.nanoTime() - fencedUntilNanos < 0) {
        restarts++;
        replace(slot);
      } else {
        throw each.process()
            .failure("a producer ended by itself with exit code " + code.getAsInt() + " (its log: "
                + each.log() + ")");
      }
    }
  }

  /** Ends one in good order and returns its exit code. */
  static int stop(Running producer, Duration patience) throws InterruptedException {
    producer.process().askToStop();
    return awaitEnd(producer, patience);
  }

  /** Waits for the end of one, and returns its exit code. */
  static int awaitEnd(Running producer, Duration patience) throws InterruptedException {
    return producer
        .process()
        .exitCode(patience)
        .orElseThrow(() -> producer
            .process()
            .failure("a producer did not end within " + patience.toSeconds() + " s (its log: "
                + producer.log() + ")"));
  }

  @Override
  public synchronized void close() {
    running().forEach(each -> each.process().close());
  }
}
