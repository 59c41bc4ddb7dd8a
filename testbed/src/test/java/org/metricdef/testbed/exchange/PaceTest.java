package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void tradesAreAsFarApartAsTheirTimesAndNeverBackInTime() {
    assertThat(Pace.asTraded(1).nanosBetween(at(1_000), at(1_250))).isEqualTo(250_000_000L);
    assertThat(Pace.asTraded(10).nanosBetween(at(1_000), at(1_250))).isEqualTo(25_000_000L);
    assertThat(Pace.asTraded(1).nanosBetween(at(1_000), at(900))).isZero();
    assertThat(Pace.asFastAsTaken().nanosBetween(at(1_000), at(9_000))).isZero();
  }

  @Test
  void constantRateAndBurstsLeaveTheirGaps() {
    assertThat(Pace.perSecond(5_000).nanosBetween(at(1), at(2))).isEqualTo(200_000L);
    Pace bursts = Pace.bursts(3, Duration.ofSeconds(1));
    assertThat(LongStream.generate(() -> bursts.nanosBetween(at(1), at(2))).limit(6))
        .containsExactly(0L, 0L, 1_000_000_000L, 0L, 0L, 1_000_000_000L);
    assertThatThrownBy(() -> Pace.perSecond(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Pace.bursts(0, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void speedHasToBeAboveZero() {
    assertThatThrownBy(() -> Pace.asTraded(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Pace.asTraded(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void limitCountsWithinItsWindowOnly() {
    MessageLimit limit = new MessageLimit(2, 100);
    assertThat(limit.exceededBy(0)).isFalse();
    assertThat(limit.exceededBy(50)).isFalse();
    assertThat(limit.exceededBy(99)).isTrue();
    assertThat(limit.exceededBy(199)).isFalse();
  }

  private static SentTrade at(long millis) {
    return new SentTrade("BTCUSDT", 1, BigDecimal.ONE, BigDecimal.ONE, millis, true);
  }
}
