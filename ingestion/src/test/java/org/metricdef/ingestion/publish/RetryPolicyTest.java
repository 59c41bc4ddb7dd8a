package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  @Test
  void pausesTwiceAsLongEachTimeUpToABound() {
    RetryPolicy policy = RetryPolicy.DEFAULT;
    assertThat(policy.pauseBefore(1)).isEqualTo(Duration.ofMillis(100));
    assertThat(policy.pauseBefore(2)).isEqualTo(Duration.ofMillis(200));
    assertThat(policy.pauseBefore(3)).isEqualTo(Duration.ofMillis(400));
    assertThat(policy.pauseBefore(8)).isEqualTo(Duration.ofSeconds(10));
    assertThat(policy.pauseBefore(1_000)).isEqualTo(Duration.ofSeconds(10));
  }
}
