package org.metricdef.demo.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsPageTest {

  private static final MetricsPage PAGE = MetricsPage.parse("""
          # HELP trades_total trades
          # TYPE trades_total counter
          trades_total{topic="a",type="x",} 2.0
          trades_total{topic="a",type="y } 9",} 1.5E1
          trades_total{topic="b",} 4.0

          trades_total_created{topic="a",} 1.7E9
          up 1.0
          """);

  @Test
  void seriesAreSummedAndOtherMetricsLeftAlone() {
    assertThat(PAGE.sum("trades_total")).isEqualTo(21);
    assertThat(PAGE.sum("trades_total", "topic", "a")).isEqualTo(17);
    assertThat(PAGE.sum("trades_total", "topic", "c")).isZero();
    assertThat(PAGE.sum("nothing")).isZero();
    assertThat(PAGE.sum("up")).isEqualTo(1);
  }

  @Test
  void commentsAreLeftOut() {
    assertThat(PAGE.lines()).hasSize(5);
    assertThat(PAGE.series("trades_total")).hasSize(3);
  }
}
