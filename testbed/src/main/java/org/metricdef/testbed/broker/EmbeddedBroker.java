package org.metricdef.testbed.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaRaftServer;
import org.jspecify.annotations.Nullable;
import org.metricdef.testbed.FreePorts;

/**
 * A real single-node Kafka broker (KRaft, broker and controller in one) in this JVM, listening on
 * loopback only.
 *
 * <p>It can be stopped and started again on the same port with the same data, which is how tests
 * take Kafka away from a running producer. Its data lives in a temporary directory that {@link
 * #close()} deletes. Topics are never created by themselves: a producer to a topic that nobody
 * created fails, as on a well-kept cluster.
 *
 * <p>Safe for use by several threads.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final Path directory;
  private final BrokerSetup setup;
  private @Nullable KafkaRaftServer server;
  private boolean closed;

  private EmbeddedBroker(Path directory, BrokerSetup setup) {
    this.directory = directory;
    this.setup = setup;
  }

  /**
   * Starts a broker with empty data on a free port. It accepts requests when this returns.
   *
   * @throws IllegalStateException if it cannot be formatted or started
   * @throws UncheckedIOException if no temporary directory can be made
   */
  public static EmbeddedBroker start() {
    Path directory = emptyDirectory();
    int[] ports = FreePorts.two();
    return start(directory, new BrokerSetup(directory, ports[0], ports[1]));
  }

  /**
   * Starts a broker with a second way in, {@link #securedServers()}, where users have to say who
   * they are (SASL_PLAINTEXT, PLAIN) and may do only what access control lists allow. Whoever comes
   * by the first may do everything, and is not asked who he is.
   *
   * @param passwords of the users, by name
   * @throws IllegalStateException if it cannot be formatted or started
   * @throws UncheckedIOException if no temporary directory can be made
   */
  public static EmbeddedBroker startSecured(Map<String, String> passwords) {
    Path directory = emptyDirectory();
    int[] ports = FreePorts.two();
    BrokerSetup.Secured secured = new BrokerSetup.Secured(FreePorts.one(), Map.copyOf(passwords));
    return start(directory, new BrokerSetup(directory, ports[0], ports[1], Optional.of(secured)));
  }

  private static Path emptyDirectory() {
    try {
      return Files.createTempDirectory("metricdef-broker-");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a directory for the broker's data", e);
    }
  }

  private static EmbeddedBroker start(Path directory, BrokerSetup setup) {
    EmbeddedBroker broker = new EmbeddedBroker(directory, setup);
    try {
      broker.setup.format();
      broker.startAgain();
      return broker;
    } catch (RuntimeException | Error e) {
      try {
        broker.close();
      } catch (RuntimeException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  /**
   * Where users connect who have to say who they are, as {@code host:port}.
   *
   * @throws IllegalStateException if there is no such way in
   */
  public String securedServers() {
    return setup
        .secured()
        .map(found -> "127.0.0.1:" + found.port())
        .orElseThrow(() -> new IllegalStateException("this broker asks nobody who he is"));
  }

  /** Where clients connect, as {@code host:port}; the same for the whole life of this object. */
  public String bootstrapServers() {
    return setup.bootstrapServers();
  }

  /** Whether the broker is running, that is, neither stopped nor closed. */
  public synchronized boolean running() {
    return server != null;
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
   * Deletes all topics and all groups, so that one test finds nothing of another. What still runs
   * against them has to be stopped before.
   *
   * @throws IllegalStateException if the broker does not do it in time
   * @throws InterruptedException if interrupted
   */
  public void clear() throws InterruptedException {
    EmptyCluster.make(bootstrapServers());
  }

  /** Takes the broker away in good order; its data stays. Does nothing if it is not running. */
  public synchronized void stop() {
    if (server == null) {
      return;
    }
    KafkaRaftServer stopping = server;
    server = null;
    stopping.shutdown();
    stopping.awaitShutdown();
  }

  /**
   * Starts the stopped broker on the same port with the same data. Does nothing if it is running.
   *
   * @throws IllegalStateException if it was closed, or cannot start
   */
  public synchronized void startAgain() {
    if (closed) {
      throw new IllegalStateException("the broker was closed and its data deleted");
    }
    if (server != null) {
      return;
    }
    server = setup.startServer();
  }

  /** {@link #stop()}, then {@link #startAgain()}. */
  public synchronized void restart() {
    stop();
    startAgain();
  }

  /** Stops the broker and deletes its data. Further calls do nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      stop();
    } finally {
      BrokerSetup.delete(directory);
    }
  }
}
