package org.metricdef.demo.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.demo.base.Console;
import org.metricdef.demo.base.Project;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.TradeSimulator;

class ProducerRunTest {

  @TempDir
  private Path root;

  @Test
  void producerThatDiesLeavesAReasonAndWhatBecameOfTheTrades() throws Exception {
    Path target = Files.createDirectories(root.resolve("ingestion/target"));
    Path jar = ChildProgram.jar(target);
    Files.move(jar, target.resolve("metricdef-ingestion-1-all.jar"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      RunOutcome outcome = new ProducerRun(new Project(root), console, broker.bootstrapServers())
          .simulated(new TradeSimulator(1, List.of("BTCUSDT"), 10));

      // Arguments that are not its own are beyond the stand-in: it dies before it connects.
      assertThat(outcome.failure())
          .hasValueSatisfying(reason -> assertThat(reason)
              .startsWith(
                  "the producer ended by itself with exit code 1; its last log lines:\n  | "));
      assertThat(outcome.report().sent()).isZero();
      assertThat(outcome.report().delivered()).isZero();
      assertThat(outcome.page()).isEmpty();
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("failed    " + outcome.failure().get());
    }
  }
}
