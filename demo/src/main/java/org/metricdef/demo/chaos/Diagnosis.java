package org.metricdef.demo.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.metricdef.demo.base.Console;
import org.metricdef.testbed.exchange.SimulatedExchange;

/** Says what there is to be seen of a run that has come to a standstill. */
final class Diagnosis {

  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final Console console;
  private final Path directory;

  /**
   * A diagnosis.
   *
   * @param directory where stacks of threads are put
   */
  Diagnosis(Console console, Path directory) {
    this.console = console;
    this.directory = directory;
  }

  void tell(
      List<String> symbols,
      SimulatedExchange exchange,
      CommittedTrades committed,
      Producers producers)
      throws InterruptedException {
    for (String symbol : symbols) {
      console.say("          %s  %d made, %d committed"
          .formatted(symbol, exchange.sentCount(symbol), committed.of(symbol)));
    }
    for (Producers.Running each : producers.running()) {
      console.say("          " + each.log());
      console.quote(ready(each.httpPort()));
      List<String> lines = each.process().lastLines();
      console.quote(String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size())));
      stacks(each.process().pid());
    }
  }

  private static String ready(int port) throws InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/health/ready");
    HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();
    try {
      return client
          .send(HttpRequest.newBuilder(address).timeout(ANSWER).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException noAnswer) {
      return address + ": " + noAnswer;
    }
  }

  private void stacks(long pid) throws InterruptedException {
    Path file = directory.resolve("stacks-" + pid + ".txt");
    try {
      Process dump = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
              String.valueOf(pid),
              "Thread.print")
          .redirectErrorStream(true)
          .redirectOutput(file.toFile())
          .start();
      dump.waitFor(ANSWER.toSeconds(), TimeUnit.SECONDS);
      console.say("          its threads: " + file);
    } catch (IOException noTool) {
      console.say("          its threads: " + noTool);
    }
  }
}
