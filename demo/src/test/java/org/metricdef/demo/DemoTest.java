package org.metricdef.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.demo.guard.GuardVerdict;
import org.metricdef.testbed.audit.AuditReport;

class DemoTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--trades x",
        "--trades 0",
        "--trades -1",
        "--trades 10000001",
        "--live --trades 0",
        "--live --replay pom.xml",
        "--trades 5 --replay pom.xml",
        "--replay no-such-file",
        "--replay pom.xml",
        "--chaos --live",
        "--chaos --replay pom.xml",
        "--chaos --faults -1",
        "--chaos --instances 0",
        "--chaos --adversary -1",
        "--faults 5",
        "--adversary 5",
        "--no-such-option",
        "argument",
      })
  void senselessCommandLinesAreRefusedBeforeAnythingIsDone(String line) {
    assertThat(Demo.execute(line.split(" "))).isEqualTo(2);
  }

  @Test
  void placeWithoutTheProjectIsAnError() {
    assertThat(Demo.execute("--root", "/no-such-directory")).isEqualTo(1);
  }

  @Test
  void lastLineIsAsScriptsReadIt() {
    DemoResult result = new DemoResult(report(5, 5, 0, 0, 0, 0), GuardVerdict.REFUSED);
    assertThat(result.line())
        .isEqualTo("demo: sent=5 delivered=5 missing=0 duplicated=0 out_of_order=0 guard=refused");
    assertThat(result.holds()).isTrue();
  }

  @Test
  void anythingElseDoesNotHold() {
    AuditReport clean = report(5, 5, 0, 0, 0, 0);
    assertThat(new DemoResult(clean, GuardVerdict.ACCEPTED).holds()).isFalse();
    assertThat(new DemoResult(clean, GuardVerdict.BROKEN).holds()).isFalse();
    for (AuditReport report : List.of(
        report(0, 0, 0, 0, 0, 0),
        report(5, 4, 1, 0, 0, 0),
        report(5, 5, 0, 1, 0, 0),
        report(5, 5, 0, 0, 1, 0),
        report(5, 5, 0, 0, 0, 1))) {
      assertThat(new DemoResult(report, GuardVerdict.REFUSED).holds()).isFalse();
    }
  }

  private static AuditReport report(
      long sent, long delivered, long missing, long duplicated, long outOfOrder, long unexpected) {
    return new AuditReport(sent, delivered, missing, duplicated, outOfOrder, unexpected, List.of());
  }
}
