package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What the commands say where something accepts connections and never answers. */
class KafkaAwayTest {

  private static final List<String> COMMANDS = List.of(
      "dead-letters list", "dead-letters replay", "holes list", "holes retry", "symbols list");

  @Test
  void eachCommandSaysThatItWaitsAndThenThatItGaveUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String servers = "localhost:" + silent.getLocalPort();
      ExecutorService threads = Executors.newFixedThreadPool(COMMANDS.size());
      try {
        List<Future<String>> said = new ArrayList<>();
        for (String command : COMMANDS) {
          said.add(threads.submit(() -> execute(command, servers)));
        }
        for (Future<String> each : said) {
          assertThat(each.get().lines())
              .containsSubsequence(
                  "ingestion: no answer yet from Kafka at %s; waiting for another 7 s"
                      .formatted(servers),
                  "ingestion: no answer yet from Kafka at %s; waiting for another 4 s"
                      .formatted(servers),
                  "ingestion: no answer yet from Kafka at %s; waiting for another 1 s"
                      .formatted(servers))
              .last()
              .asString()
              .startsWith(
                  "ingestion: cannot work with Kafka at " + servers + ": no answer in time");
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static String execute(String command, String servers) {
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
    arguments.addAll(List.of("--bootstrap-servers", servers));
    int exit = Main.execute(
        Map.of(),
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        arguments.toArray(String[]::new));
    assertThat(exit).isEqualTo(ExitCode.CANNOT_START.code());
    return err.toString();
  }
}
