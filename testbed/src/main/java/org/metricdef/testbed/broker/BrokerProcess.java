package org.metricdef.testbed.broker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.metricdef.testbed.FreePorts;

/**
 * A real single-node Kafka broker in a JVM of its own, which can be stopped, killed, paused and be
 * left without disk space. It keeps its port and its data over all of that.
 *
 * <p>Made for Linux: signals are sent by {@code kill}, and the disk is filled by {@code prlimit}.
 *
 * <p>Safe for use by several threads.
 */
public final class BrokerProcess implements AutoCloseable {

  /** It takes a few seconds on an idle machine, and over a minute on an overloaded one. */
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  private static final long LOOK_AGAIN_MILLIS = 20;
  private static final int LAST_CHARACTERS = 4_000;

  private final Path directory;
  private final boolean ours;
  private final BrokerSetup setup;
  private @Nullable Child child;
  private boolean closed;

  /** The broker's process, and the thread that writes its log. */
  private record Child(Process process, Thread writer) {

    boolean isAlive() {
      return process.isAlive();
    }
  }

  private BrokerProcess(Path directory, boolean ours, int brokerPort, int controllerPort) {
    this.directory = directory;
    this.ours = ours;
    this.setup = new BrokerSetup(directory.resolve("data"), brokerPort, controllerPort);
  }

  /**
   * Starts a broker with empty data on a free port. It accepts requests when this returns; {@link
   * #close()} deletes its data.
   *
   * @throws IllegalStateException if it does not start
   * @throws UncheckedIOException if no temporary directory can be made
   * @throws InterruptedException if interrupted
   */
  public static BrokerProcess start() throws InterruptedException {
    try {
      Path directory = Files.createTempDirectory("metricdef-broker-");
      int[] ports = FreePorts.two();
      return started(new BrokerProcess(directory, true, ports[0], ports[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a directory for the broker's data", e);
    }
  }

  /**
   * Starts a broker on a directory, with the data that is there, if any. It accepts requests when
   * this returns; {@link #close()} leaves the directory as it is.
   *
   * @throws IllegalStateException if it does not start
   * @throws InterruptedException if interrupted
   */
  public static BrokerProcess start(Path directory, int brokerPort, int controllerPort)
      throws InterruptedException {
    return started(new BrokerProcess(directory, false, brokerPort, controllerPort));
  }

  private static BrokerProcess started(BrokerProcess broker) throws InterruptedException {
    try {
      broker.startAgain();
      return broker;
    } catch (RuntimeException | Error | InterruptedException e) {
      try {
        broker.close();
      } catch (RuntimeException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  /** Where clients connect, as {@code host:port}; the same for the whole life of this object. */
  public String bootstrapServers() {
    return setup.bootstrapServers();
  }

  /** What it writes to its standard output and error. */
  public Path log() {
    return directory.resolve("broker.log");
  }

  /** Whether its process is alive, paused or not. */
  public synchronized boolean running() {
    return child != null && child.isAlive();
  }

  /**
   * Creates a topic that is ready to be written to when this returns.
   *
   * @throws IllegalStateException if it exists, or the broker does not make it ready in time
   * @throws InterruptedException if interrupted
   */
  public void createTopic(String topic, int partitions) throws InterruptedException {
    ReadyTopic.create(bootstrapServers(), topic, partitions);
  }

  /**
   * Stops the process where it is (SIGSTOP): its connections stay open, and nothing is answered.
   */
  public synchronized void pause() throws InterruptedException {
    command("kill", "-STOP", pid());
  }

  /** Lets a paused process go on. */
  public synchronized void resume() throws InterruptedException {
    command("kill", "-CONT", pid());
  }

  /** Ends the process without warning (SIGKILL). Does nothing if it is not running. */
  public synchronized void kill() throws InterruptedException {
    Child alive = child;
    if (alive != null && alive.isAlive()) {
      Process process = alive.process();
      process
          .toHandle()
          .destroyForcibly(); // Process.destroy would close what the log is read from.
      process.waitFor();
      alive.writer().join();
    }
  }

  /**
   * Takes the broker away in good order (SIGTERM), resumed if it was paused. Does nothing if it is
   * not running.
   *
   * @throws IllegalStateException if it has not ended after some minutes; it is killed then
   */
  public synchronized void stop() throws InterruptedException {
    Child alive = child;
    if (alive == null || !alive.isAlive()) {
      return;
    }
    resume();
    alive.process().toHandle().destroy();
    if (!awaitEnd(PATIENCE)) {
      kill();
      throw new IllegalStateException("the broker did not stop; it said: " + lastWords());
    }
  }

  /**
   * Leaves the process no room to write: each write to a file fails from now on, as on a full disk.
   * The broker answers KAFKA_STORAGE_ERROR to what cannot be written, if it gets round to it, and
   * halts, since it has no other disk; see {@link #awaitEnd}.
   */
  public synchronized void fillDisk() throws InterruptedException {
    command("prlimit", "--pid", pid(), "--fsize=1:");
  }

  /** Waits until the process has ended by itself; false if it has not after so long. */
  public boolean awaitEnd(Duration timeout) throws InterruptedException {
    Child awaited;
    synchronized (this) {
      awaited = Objects.requireNonNull(child, "started by whoever makes a broker");
    }
    if (!awaited.process().waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    awaited.writer().join();
    return true;
  }

  /**
   * Starts the broker on the same port with the same data, and room to write. Does nothing if it is
   * running.
   *
   * @throws IllegalStateException if it was closed, or does not accept requests after some minutes
   */
  public synchronized void startAgain() throws InterruptedException {
    if (closed) {
      throw new IllegalStateException("the broker was closed");
    }
    if (running()) {
      return;
    }
    Path ready = directory.resolve("ready");
    Process process;
    try {
      Files.createDirectories(setup.data());
      Files.deleteIfExists(ready);
      process = new ProcessBuilder(java(ready)).redirectErrorStream(true).start();
      child = new Child(process, writeDown(process.getInputStream()));
    } catch (IOException e) {
      throw new IllegalStateException("the broker's process cannot be started", e);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(ready)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new IllegalStateException("the broker did not start; it said: " + lastWords());
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  /** Ends the process, in whatever state it is, and deletes its data if it was given none. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (ours) {
        BrokerSetup.delete(directory);
      }
    }
  }

  /** Its log is written by us: it could not write a file itself once its disk is full. */
  private Thread writeDown(InputStream said) {
    Thread thread = new Thread(
        () -> {
          try (said;
              OutputStream file = Files.newOutputStream(
                  log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            said.transferTo(file);
          } catch (IOException e) {
            throw new UncheckedIOException("the broker's log cannot be written: " + log(), e);
          }
        },
        "broker-log");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private List<String> java(Path ready) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        // One that is killed leaves its native libraries behind.
        "-Djava.io.tmpdir=" + directory,
        "-Dlogback.configurationFile=org/metricdef/testbed/broker-logback.xml",
        "-cp",
        System.getProperty("java.class.path"),
        BrokerMain.class.getName(),
        setup.data().toString(),
        String.valueOf(setup.brokerPort()),
        String.valueOf(setup.controllerPort()),
        ready.toString());
  }

  private String pid() {
    Child alive = child;
    if (alive == null || !alive.isAlive()) {
      throw new IllegalStateException("the broker is not running");
    }
    return String.valueOf(alive.process().pid());
  }

  private String lastWords() {
    try {
      String all = Files.readString(log(), StandardCharsets.UTF_8);
      return all.substring(Math.max(0, all.length() - LAST_CHARACTERS));
    } catch (IOException e) {
      return "nothing that can be read: " + e;
    }
  }

  private static void command(String... words) throws InterruptedException {
    String line = String.join(" ", words);
    try {
      Process command = new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectInput(Redirect.from(new File("/dev/null")))
          .start();
      String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (command.waitFor() != 0) {
        throw new IllegalStateException(line + ": " + said.strip());
      }
    } catch (IOException e) {
      throw new IllegalStateException(line + ": " + e.getMessage(), e);
    }
  }
}
