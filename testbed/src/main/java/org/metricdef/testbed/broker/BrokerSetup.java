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
import java.util.Optional;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * How our single-node brokers are set up.
 *
 * @param data its data's directory
 * @param brokerPort where clients connect, on loopback
 * @param controllerPort where it talks to itself
 * @param secured where users have to say who they are, and may do what they are allowed to
 */
record BrokerSetup(Path data, int brokerPort, int controllerPort, Optional<Secured> secured) {

  private static final int NODE_ID = 1;

  /**
   * A second way in. Whoever comes by the first may do everything.
   *
   * @param port on loopback
   * @param passwords of the users, by name
   */
  record Secured(int port, Map<String, String> passwords) {

    private String users() {
      StringBuilder users =
          new StringBuilder("%s required".formatted(PlainLoginModule.class.getName()));
      passwords.forEach(
          (user, password) -> users.append(" user_%s=\"%s\"".formatted(user, password)));
      return users.append(";").toString();
    }
  }

  /** A setup with one way in. */
  BrokerSetup(Path data, int brokerPort, int controllerPort) {
    this(data, brokerPort, controllerPort, Optional.empty());
  }

  /** Where clients connect, as {@code host:port}. */
  String bootstrapServers() {
    return "127.0.0.1:" + brokerPort;
  }

  boolean formatted() {
    return Files.exists(data.resolve("meta.properties"));
  }

  /**
   * Makes the directory a broker's.
   *
   * @throws IllegalStateException if it cannot be, for example because it is one already
   */
  void format() {
    // What the formatter prints is progress for a person at a shell; what fails, throws.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try {
      new Formatter()
          .setPrintStream(nowhere)
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(data.toString()))
          .setMetadataLogDirectory(data.toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName("CONTROLLER")
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("the broker's directory cannot be formatted: " + data, e);
    }
  }

  /**
   * Starts a broker in this JVM.
   *
   * @throws IllegalStateException if it cannot start
   */
  KafkaRaftServer startServer() {
    KafkaRaftServer starting =
        new KafkaRaftServer(new KafkaConfig(properties(), false), Time.SYSTEM);
    try {
      starting.startup();
    } catch (RuntimeException e) {
      starting.shutdown();
      throw new IllegalStateException("the Kafka broker cannot start on " + bootstrapServers(), e);
    }
    return starting;
  }

  /**
   * Deletes a directory and all that is in it.
   *
   * @throws UncheckedIOException if it cannot
   */
  static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the broker's data in " + directory, e);
    }
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", String.valueOf(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:" + brokerPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + brokerPort);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("log.dirs", data.toString());
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
    secured.ifPresent(found -> secure(properties, found));
    return properties;
  }

  private void secure(Map<String, String> properties, Secured found) {
    String listener = "SECURED://127.0.0.1:" + found.port();
    properties.merge("listeners", "," + listener, String::concat);
    properties.merge("advertised.listeners", "," + listener, String::concat);
    properties.merge("listener.security.protocol.map", ",SECURED:SASL_PLAINTEXT", String::concat);
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("sasl.enabled.mechanisms", "PLAIN");
    properties.put("listener.name.secured.plain.sasl.jaas.config", found.users());
    properties.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    properties.put("super.users", "User:ANONYMOUS");
  }
}
