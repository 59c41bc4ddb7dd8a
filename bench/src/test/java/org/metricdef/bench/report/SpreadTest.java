package org.metricdef.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metricdef.bench.report.Spread.Side;

class SpreadTest {

  private final Spread ratios = Spread.of(List.of(1.04, 0.96, 1.01));

  @Test
  void isTheMedianBetweenTheLeastAndTheGreatest() {
    assertThat(ratios).isEqualTo(new Spread(1.01, 0.96, 1.04, 3));
  }

  /** A median below a bar that some runs are above decides nothing. */
  @Test
  void tellsOnWhichSideOfABarAllRunsAre() {
    assertThat(ratios.against(1.04)).isEqualTo(Side.BELOW);
    assertThat(ratios.against(1.02)).isEqualTo(Side.ON_BOTH_SIDES);
    assertThat(ratios.against(0.95)).isEqualTo(Side.ABOVE);
  }
}
