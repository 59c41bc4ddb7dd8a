package org.metricdef.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.TimestampUnit.MICROSECOND;
import static org.metricdef.ingestion.TimestampUnit.MILLISECOND;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimestampUnitTest {

  @Test
  void noNumberIsATimeInBothUnits() {
    for (long time : List.of(
        Long.MIN_VALUE,
        -1L,
        0L,
        1L,
        1_723_161_255_342L,
        9_999_999_999_999L,
        10_000_000_000_000L,
        1_723_161_255_342_123L,
        9_999_999_999_999_999L,
        10_000_000_000_000_000L,
        Long.MAX_VALUE)) {
      assertThat(MILLISECOND.fits(time) && MICROSECOND.fits(time))
          .as("%d", time)
          .isFalse();
      assertThat(MILLISECOND.isOther(time)).as("%d", time).isEqualTo(MICROSECOND.fits(time));
      assertThat(MICROSECOND.isOther(time)).as("%d", time).isEqualTo(MILLISECOND.fits(time));
    }
    assertThat(MILLISECOND.fits(1_723_161_255_342L)).isTrue();
    assertThat(MICROSECOND.fits(1_723_161_255_342_123L)).isTrue();
  }

  @Test
  void eachIsMicrosecondsInTheEnd() {
    assertThat(MILLISECOND.toMicros(1_723_161_255_342L)).isEqualTo(1_723_161_255_342_000L);
    assertThat(MICROSECOND.toMicros(1_723_161_255_342_123L)).isEqualTo(1_723_161_255_342_123L);
    assertThat(MILLISECOND.notBefore(1_723_161_255_342_001L)).isEqualTo(1_723_161_255_343L);
    assertThat(MILLISECOND.notBefore(1_723_161_255_342_000L)).isEqualTo(1_723_161_255_342L);
    assertThat(MICROSECOND.notBefore(1_723_161_255_342_001L)).isEqualTo(1_723_161_255_342_001L);
  }
}
