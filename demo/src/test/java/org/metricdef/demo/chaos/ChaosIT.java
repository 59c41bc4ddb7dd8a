package org.metricdef.demo.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.metricdef.demo.Console;
import org.metricdef.demo.Project;

/** Short chaos runs; {@code ./chaos.sh} is the long one. */
class ChaosIT {

  /** With every fault that can befall a process. */
  private static final ChaosSettings SHORT = new ChaosSettings(5_000, 11, 12, 1);

  /** The seed draws what two producers are for: one is killed, and another group comes. */
  private static final ChaosSettings TWO = new ChaosSettings(2_000, 1_582, 4, 2);

  @Test
  void everyTradeArrivesOnceWhateverFails() throws Exception {
    ChaosOutcome outcome = run(SHORT);
    for (ProcessFault kind : EnumSet.allOf(ProcessFault.class)) {
      assertThat(outcome.faults()).containsEntry(kind.name(), 1L);
    }
    assertThat(outcome.report().repaired()).isPositive();
  }

  @Test
  void whatAKilledProducerHadIsTakenOver() throws Exception {
    ChaosOutcome outcome = run(TWO);
    assertThat(outcome.faults())
        .containsKeys(ProcessFault.PRODUCER_KILLED.name(), ProcessFault.OTHER_GROUP.name());
    assertThat(outcome.takeOvers()).hasSize(1);
  }

  private static ChaosOutcome run(ChaosSettings settings) throws InterruptedException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Project project = new Project(Path.of("..").toAbsolutePath().normalize());
    Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    Path logs = Path.of("target", "chaos", "it-" + settings.seed()).toAbsolutePath();
    ChaosOutcome outcome = new ChaosRun(project, console, settings, logs).run();

    String told = said.toString(StandardCharsets.UTF_8)
        + String.join(System.lineSeparator(), new ChaosReport(settings, outcome).lines());
    assertThat(outcome.failure()).as(told).isEmpty();
    assertThat(outcome.report().clean()).as(told).isTrue();
    assertThat(outcome.report().sent())
        .isBetween(settings.trades() - 100L, (long) settings.trades());
    return outcome;
  }
}
