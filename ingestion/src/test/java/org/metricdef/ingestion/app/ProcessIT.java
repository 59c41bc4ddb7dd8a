package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.testbed.FreePorts;
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
  void withoutKafkaItWaitsSaysSoAndStartsWhenKafkaIsThere() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        SimulatedExchange exchange =
            SimulatedExchange.start(new TradeSimulator(3, Set.of("BTCUSDT"), 1_000))) {
      broker.stop();
      int port = FreePorts.one();
      List<String> options = new ArrayList<>(Runs.arguments(
          broker, exchange.url(), "--symbols", "btcusdt", "--rest-url", exchange.restUrl()));
      options.set(options.indexOf("--http-port") + 1, String.valueOf(port));
      Process process = start("run", options);
      Runs.await("waits", () -> log().contains("not started yet, trying again in 2 s"));
      assertThat(log())
          .contains(
              "cannot publish to Kafka at " + broker.bootstrapServers() + ": no answer in time");
      assertThat(ready(port))
          .contains("start: waits: cannot publish to Kafka at " + broker.bootstrapServers());

      broker.startAgain();
      Runs.await("1000 published", () -> log().contains("progress: received=1000"));
      process.destroy();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
  }

  @Test
  void whileItWaitsForKafkaItCanBeStopped() throws Exception {
    Process process =
        start("run", List.of("--bootstrap-servers", "127.0.0.1:1", "--http-port", "0"));
    Runs.await("waits", () -> log().contains("not started yet, trying again in 1 s"));
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(log()).contains("stopped: received=0 acknowledged=0");
    assertThat(process.exitValue()).isZero();
  }

  /** At the boot of a machine there may be no network yet that tells what a name stands for. */
  @Test
  void aNameThatDoesNotResolveYetIsWaitedForToo() throws Exception {
    Process process =
        start("run", List.of("--bootstrap-servers", "kafka.invalid:9092", "--http-port", "0"));
    Runs.await("waits", () -> log().contains("not started yet, trying again in 2 s"));
    assertThat(log()).contains("No resolvable bootstrap urls");
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void asJsonEveryLogLineIsAnObject() throws Exception {
    List<String> options =
        List.of("--bootstrap-servers", "127.0.0.1:1", "--http-port", "0", "--log-format", "json");
    Process process = start("run", options);
    Runs.await("waits", () -> log().contains("not started yet"));
    process.destroy();
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

  private static String ready(int port) throws IOException, InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + port + "/health/ready");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String log() {
    try {
      return Files.readString(directory.resolve("log"));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
