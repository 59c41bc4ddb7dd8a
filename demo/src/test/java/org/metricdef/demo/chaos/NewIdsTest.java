package org.metricdef.demo.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.exchange.IdEpoch;

class NewIdsTest {

  @Test
  void afterALongEpochTheIdsBeginWhereItBeganOrLower() {
    assertThat(drawn(new IdEpoch(1_000_000_000, 1_000_050_000)))
        .contains(new NewIds(1_000_000_000, true))
        .contains(new NewIds(500_000_000, false))
        .contains(new NewIds(0, false))
        .allMatch(ids -> ids.first() <= 1_000_000_000);
  }

  @Test
  void afterAShortOneTheyBeginFarBelow() {
    assertThat(drawn(new IdEpoch(1_000_000_000, 1_000_000_100)))
        .doesNotContain(new NewIds(1_000_000_000, true))
        .contains(new NewIds(500_000_000, false));
  }

  @Test
  void idsOfAnyEarlierEpochAreUsed() {
    assertThat(drawn(new IdEpoch(1, 200), new IdEpoch(1_000_000_000, 1_000_000_100)))
        .contains(new NewIds(0, true), new NewIds(500_000_000, false));
  }

  private static List<NewIds> drawn(IdEpoch... epochs) {
    return IntStream.range(0, 100)
        .mapToObj(seed -> NewIds.draw(List.of(epochs), new Random(seed)))
        .toList();
  }
}
