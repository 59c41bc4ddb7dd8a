package org.metricdef.testbed.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.fault.FaultPlan.Planned;

class FaultPlanTest {

  @Test
  void sameSeedIsTheSamePlanAndAnotherIsAnother() {
    assertThat(FaultPlan.random(1, 10_000, 200)).isEqualTo(FaultPlan.random(1, 10_000, 200));
    assertThat(FaultPlan.random(1, 10_000, 200)).isNotEqualTo(FaultPlan.random(2, 10_000, 200));
  }

  @Test
  void everyKindComesEquallyOftenAndTheEndIsLeftInPeace() {
    int kinds = FaultKind.values().length;
    FaultPlan plan = FaultPlan.random(3, 100_000, 4 * kinds);
    assertThat(plan.planned().stream()
            .collect(Collectors.groupingBy(p -> p.fault().kind(), Collectors.counting())))
        .hasSize(kinds)
        .allSatisfy((kind, count) -> assertThat(count).isEqualTo(4));
    assertThat(plan.planned()).allMatch(p -> p.afterTrades() <= 90_000);
  }

  @Test
  void onlyTheKindsAskedForCome() {
    Set<FaultKind> kinds = EnumSet.of(FaultKind.LOST, FaultKind.HOLE);
    assertThat(FaultPlan.random(3, 1_000, 20, kinds).planned())
        .hasSize(20)
        .allMatch(planned -> kinds.contains(planned.fault().kind()));
    assertThat(FaultPlan.random(3, 1_000, 0, Set.of())).isEqualTo(FaultPlan.NONE);
    assertThatThrownBy(() -> FaultPlan.random(3, 1_000, 1, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCannotBeIsRefused() {
    refused(() -> new Fault.OfFrames(FaultKind.CUT, 1));
    refused(() -> new Fault.OfFrames(FaultKind.LOST, 0));
    refused(() -> new Fault.OfRest(FaultKind.LOST, 1, Duration.ZERO));
    refused(() -> new Fault.Missing(0));
    refused(() -> new Fault.SlowLink(0, Duration.ZERO));
    refused(() -> new Hole("A", 2, 1));
    refused(() ->
        new FaultPlan(List.of(new Planned(2, new Fault.Cut()), new Planned(1, new Fault.Cut()))));
  }

  private static void refused(ThrowingCallable maker) {
    assertThatThrownBy(maker).isInstanceOf(IllegalArgumentException.class);
  }
}
