package org.metricdef.testbed.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.fault.AdversaryPlan.Planned;

class AdversaryPlanTest {

  @Test
  void sameSeedIsTheSamePlanAndAnotherIsAnother() {
    assertThat(AdversaryPlan.random(1, 10_000, 100, 3))
        .isEqualTo(AdversaryPlan.random(1, 10_000, 100, 3));
    assertThat(AdversaryPlan.random(1, 10_000, 100, 3))
        .isNotEqualTo(AdversaryPlan.random(2, 10_000, 100, 3));
  }

  @Test
  void everyKindComesAndTheEndIsLeftInPeace() {
    AdversaryPlan plan = AdversaryPlan.random(3, 100_000, Adversity.values().length, 1);
    assertThat(plan.planned())
        .extracting(Planned::kind)
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Adversity.class));
    assertThat(plan.planned()).allMatch(planned -> planned.afterTrades() <= 90_000);
    assertThat(plan.planned()).extracting(Planned::afterTrades).isSorted();
    assertThat(AdversaryPlan.random(3, 100_000, 0, 1).planned()).isEmpty();
  }

  @Test
  void noMoreIsDelistedThanThereIs() {
    AdversaryPlan plan = AdversaryPlan.random(3, 100_000, 20 * Adversity.values().length, 4);
    assertThat(plan.planned().stream()
            .collect(Collectors.groupingBy(Planned::kind, Collectors.counting())))
        .containsEntry(Adversity.DELISTED, 4L)
        .containsEntry(Adversity.LISTED, 36L)
        .containsEntry(Adversity.IDS_RESTARTED, 20L);
  }
}
