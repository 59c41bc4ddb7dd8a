package org.metricdef.demo.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.fault.AdversaryPlan;
import org.metricdef.testbed.fault.Adversity;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;

class ChaosScheduleTest {

  @Test
  void theSameSeedGivesTheSameSchedule() {
    assertThat(of(1_000_000, 7, 240)).isEqualTo(of(1_000_000, 7, 240));
    assertThat(of(1_000_000, 7, 240)).isNotEqualTo(of(1_000_000, 8, 240));
    assertThat(of(1_000_000, 7, 240).adversary())
        .isNotEqualTo(of(1_000_000, 8, 240).adversary());
  }

  @Test
  void everyKindComes() {
    ChaosSchedule schedule = of(1_000_000, 1, 240);
    assertThat(schedule.size()).isGreaterThanOrEqualTo(240);
    Set<FaultKind> kinds =
        schedule.exchange().stream().map(each -> each.fault().kind()).collect(Collectors.toSet());
    assertThat(kinds).isEqualTo(EnumSet.allOf(FaultKind.class));
    assertThat(processes(schedule)).isEqualTo(EnumSet.allOf(ProcessFault.class));
    assertThat(schedule.adversary())
        .hasSize(120)
        .extracting(AdversaryPlan.Planned::kind)
        .containsAll(EnumSet.allOf(Adversity.class));
  }

  @Test
  void anHonestExchangeHasNoAdversaryAndOneServer() {
    ChaosSettings honest = new ChaosSettings(1_000, 1, 5, 0, 1);
    assertThat(ChaosSchedule.of(honest).adversary()).isEmpty();
    assertThat(honest.restHosts()).isEqualTo(1);
    assertThat(honest.symbols()).hasSize(6).allMatch(symbol -> symbol.endsWith("USDT"));
    ChaosSettings other = new ChaosSettings(1_000, 1, 5, 1, 1);
    assertThat(other.restHosts()).isEqualTo(2);
    assertThat(other.symbols()).containsAll(other.expendable()).contains("币安人生USDT");
  }

  @Test
  void aShortRunHasEveryKindOfProcessFault() {
    assertThat(processes(of(5_000, 1, 12))).isEqualTo(EnumSet.allOf(ProcessFault.class));
    assertThat(of(5_000, 1, 0).size()).isZero();
  }

  @Test
  void aFaultOfTheHistoryFindsARequest() {
    ChaosSchedule schedule = of(100_000, 3, 100);
    for (int i = 0; i < schedule.exchange().size(); i++) {
      if (schedule.exchange().get(i).fault() instanceof Fault.OfRest) {
        assertThat(schedule.exchange().get(i + 1).fault().kind()).isEqualTo(FaultKind.LOST);
      }
    }
  }

  @Test
  void theLastTenthIsLeftInPeace() {
    ChaosSchedule schedule = of(100_000, 3, 100);
    assertThat(schedule.exchange())
        .allSatisfy(each -> assertThat(each.afterTrades()).isBetween(0L, 90_000L));
    assertThat(schedule.processes())
        .allSatisfy(each -> assertThat(each.afterTrades()).isBetween(0L, 90_000L));
    assertThat(schedule.adversary())
        .allSatisfy(each -> assertThat(each.afterTrades()).isBetween(0L, 90_000L));
  }

  private static ChaosSchedule of(int trades, long seed, int faults) {
    return ChaosSchedule.of(new ChaosSettings(trades, seed, faults, faults / 2, 1));
  }

  private static Set<ProcessFault> processes(ChaosSchedule schedule) {
    return schedule.processes().stream()
        .map(ChaosSchedule.Planned::fault)
        .collect(Collectors.toSet());
  }
}
