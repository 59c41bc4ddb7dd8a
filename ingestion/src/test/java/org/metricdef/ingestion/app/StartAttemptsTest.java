package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartAttemptsTest {

  private final StartAttempts attempts = new StartAttempts();
  private final AtomicInteger count = new AtomicInteger();

  @Test
  void whatMayPassIsTriedAgain() throws Exception {
    Optional<String> started = attempts.until(() -> {
      if (count.incrementAndGet() == 1) {
        throw CannotStartException.forNow("no Kafka", new IOException("refused"));
      }
      assertThat(attempts.waitingFor()).contains("no Kafka");
      return "started";
    });
    assertThat(started).contains("started");
    assertThat(count).hasValue(2);
    assertThat(attempts.waitingFor()).isEmpty();
  }

  @Test
  void whatCannotPassIsThrownAtOnce() {
    CannotStartException refused = new CannotStartException("not you", new IOException("refused"));
    assertThatThrownBy(() -> attempts.until(() -> {
          count.incrementAndGet();
          throw refused;
        }))
        .isSameAs(refused);
    assertThat(count).hasValue(1);
  }

  @Test
  void whoIsStoppedTriesNoMore() throws Exception {
    Optional<String> started = attempts.until(() -> {
      count.incrementAndGet();
      attempts.stop();
      throw CannotStartException.forNow("no Kafka", new IOException("refused"));
    });
    assertThat(started).isEmpty();
    assertThat(count).hasValue(1);
    assertThat(attempts.until(() -> "started")).isEmpty();
  }
}
