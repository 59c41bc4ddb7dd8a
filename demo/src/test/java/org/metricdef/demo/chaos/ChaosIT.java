package org.metricdef.demo.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.metricdef.demo.base.Console;
import org.metricdef.demo.base.Project;
import org.metricdef.testbed.fault.Adversity;

/**
 * A short chaos run, with every fault that can befall a process, and nearly all that an adversary
 * does; {@code scripts/chaos.sh} is the long one.
 */
class ChaosIT {

  private static final ChaosSettings SHORT = new ChaosSettings(5_000, 11, 12, 16, 1);

  @Test
  void everyTradeArrivesOnceWhateverFails() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Project project = new Project(Path.of("..").toAbsolutePath().normalize());
    Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    Path logs = Path.of("target", "chaos", "it").toAbsolutePath();
    ChaosOutcome outcome = new ChaosRun(project, console, SHORT, logs).run();

    String told = said.toString(StandardCharsets.UTF_8)
        + String.join(System.lineSeparator(), new ChaosReport(SHORT, outcome).lines());
    assertThat(outcome.failure()).as(told).isEmpty();
    assertThat(outcome.report().clean()).as(told).isTrue();
    assertThat(outcome.found().wrong()).as(told).isZero();
    assertThat(outcome.report().sent()).isBetween(4_900L, 5_000L);
    for (ProcessFault kind : EnumSet.allOf(ProcessFault.class)) {
      assertThat(outcome.faults()).containsEntry(kind.name(), 1L);
    }
    for (Adversity kind : EnumSet.allOf(Adversity.class)) {
      // What befalls a symbol as a whole waits for others, and may come too late.
      if (kind.family() != Adversity.Family.SYMBOL) {
        assertThat(outcome.adversities()).as(told).containsEntry(kind.name(), 1L);
      }
    }
    assertThat(outcome.found().refused()).isEqualTo(1);
    assertThat(outcome.report().repaired()).isPositive();
  }
}
