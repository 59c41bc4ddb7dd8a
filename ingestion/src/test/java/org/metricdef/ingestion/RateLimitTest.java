package org.metricdef.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  @Test
  void letsOneThroughInEachIntervalAndTellsOfTheOthers() {
    ManualTime time = new ManualTime();
    RateLimit limit = new RateLimit(time, Duration.ofSeconds(1));
    assertThat(limit.tryPass()).isEqualTo(OptionalLong.of(0));
    assertThat(limit.tryPass()).isEmpty();
    assertThat(limit.tryPass()).isEmpty();
    time.pass(Duration.ofSeconds(1));
    assertThat(limit.tryPass()).isEqualTo(OptionalLong.of(2));
    assertThat(limit.tryPass()).isEmpty();
  }
}
