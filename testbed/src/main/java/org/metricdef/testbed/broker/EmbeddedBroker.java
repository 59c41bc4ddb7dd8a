package org.metricdef.testbed.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
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

  private static final int NODE_ID = 1;

  private final Path directory;
  private final String bootstrapServers;
  private final Map<String, String> properties;
  private KafkaRaftServer server;
  private boolean closed;

  private EmbeddedBroker(Path directory, int brokerPort, int controllerPort) {
    this.directory = directory;
    this.bootstrapServers = "127.0.0.1:" + brokerPort;
    this.properties = properties(directory, brokerPort, controllerPort);
  }

  /**
   * Starts a broker with empty data on a free port. It accepts requests when this returns.
   *
   * @throws IllegalStateException if it cannot be formatted or started
   * @throws UncheckedIOException if no temporary directory can be made
   */
  public static EmbeddedBroker start() {
    Path directory;
    try {
      directory = Files.createTempDirectory("metricdef-broker-");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a directory for the broker's data", e);
    }
    int[] ports = FreePorts.two();
    EmbeddedBroker broker = new EmbeddedBroker(directory, ports[0], ports[1]);
    try {
      broker.format();
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

  /** Where clients connect, as {@code host:port}; the same for the whole life of this object. */
  public String bootstrapServers() {
    return bootstrapServers;
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
    ReadyTopic.create(bootstrapServers, topic, partitions);
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
    KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    try {
      starting.startup();
    } catch (RuntimeException e) {
      starting.shutdown();
      throw new IllegalStateException("the Kafka broker cannot start on " + bootstrapServers, e);
    }
    server = starting;
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
      delete(directory);
    }
  }

  private void format() {
    // What the formatter prints is progress for a person at a shell; what fails, throws.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try {
      new Formatter()
          .setPrintStream(nowhere)
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(directory.toString()))
          .setMetadataLogDirectory(directory.toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName("CONTROLLER")
          .run();
    } catch (Exception e) {
      throw new IllegalStateException(
          "the broker's directory cannot be formatted: " + directory, e);
    }
  }

  private static Map<String, String> properties(Path directory, int broker, int controller) {
    Map<String, String> properties = new HashMap<>();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", String.valueOf(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controller);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller);
    properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("log.dirs", directory.toString());
    properties.put("auto.create.topics.enable", "false");
    // One node can hold one replica, and no group has members to wait for.
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
    return properties;
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the broker's data in " + directory, e);
    }
  }
}
