package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** The runnable jar, as a process of its own. */
class ProcessIT {

  @TempDir
  private Path directory;

  @Test
  void sigtermEndsItInGoodOrder() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        SimulatedExchange exchange =
            SimulatedExchange.start(new TradeSimulator(3, Set.of("BTCUSDT"), 3_000))) {
      List<String> options = Runs.arguments(
          broker, exchange.url(), "--symbols", "btcusdt", "--rest-url", exchange.restUrl());
      Process process = start("run", options);
      Runs.await("3000 published", () -> log().contains("progress: received=3000"));
      assertThat(log()).containsPattern("serving http://127\\.0\\.0\\.1:\\d+");

      process.destroy();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(log()).contains("stopped: received=3000 acknowledged=3000 failed=0 in_flight=0");
      assertThat(process.exitValue()).isZero();
    }
  }

  @Test
  void withoutKafkaItSaysSoAndEnds() throws Exception {
    Process process =
        start("run", List.of("--bootstrap-servers", "127.0.0.1:1", "--http-port", "0"));
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(log()).contains("ingestion: cannot publish to Kafka at 127.0.0.1:1");
    assertThat(process.exitValue()).isEqualTo(ExitCode.CANNOT_START.code());
  }

  @Test
  void asJsonEveryLogLineIsAnObject() throws Exception {
    List<String> options =
        List.of("--bootstrap-servers", "127.0.0.1:1", "--http-port", "0", "--log-format", "json");
    Process process = start("run", options);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(log()).contains("\"formattedMessage\":\"serving http:\\/\\/127.0.0.1:");
    assertThat(log().lines())
        .filteredOn(line -> !line.startsWith("ingestion: "))
        .allSatisfy(line -> assertThat(line).startsWith("{\"timestamp\":").endsWith("}"));
  }

  @Test
  void itTellsItsVersion() throws Exception {
    Process process = start("version", List.of());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(log()).matches("ingestion \\d\\S* \\(Java \\S+\\)\\s*");
    assertThat(process.exitValue()).isZero();
  }

  private Process start(String command, List<String> options) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-jar", System.getProperty("ingestion.jar"), command));
    line.addAll(options);
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("log").toFile())
        .start();
  }

  private String log() {
    try {
      return Files.readString(directory.resolve("log"));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
