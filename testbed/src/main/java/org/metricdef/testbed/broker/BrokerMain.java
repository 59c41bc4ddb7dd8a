package org.metricdef.testbed.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaRaftServer;

/**
 * A broker in a JVM of its own, which {@link BrokerProcess} starts. It ends in good order on
 * SIGTERM, and when its standard input ends: whoever started it is gone then.
 */
public final class BrokerMain {

  private BrokerMain() {}

  /**
   * Runs a broker until it is told to end.
   *
   * @param args its data's directory, its port, its controller's port, and a file that is written
   *     when it accepts requests
   * @throws IOException if that file cannot be written, or standard input not be read
   */
  public static void main(String[] args) throws IOException {
    BrokerSetup setup =
        new BrokerSetup(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    if (!setup.formatted()) {
      setup.format();
    }
    KafkaRaftServer server = setup.startServer();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(
            () -> {
              server.shutdown();
              server.awaitShutdown();
            },
            "broker-shutdown"));
    Files.createFile(Path.of(args[3]));
    while (System.in.read() >= 0) {
      // Nothing is ever said there; only the end counts.
    }
    System.exit(0);
  }
}
