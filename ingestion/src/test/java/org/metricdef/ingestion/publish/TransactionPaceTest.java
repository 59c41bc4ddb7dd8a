package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TransactionPaceTest {

  private static final Duration LEAST = Duration.ofMillis(5);
  private static final Duration MOST = Duration.ofMillis(100);

  private final TransactionPace pace = new TransactionPace(LEAST);

  @Test
  void restsTheLeastWhileTransactionsAreShort() {
    assertThat(restAfterMany(2)).isEqualTo(LEAST);
  }

  @Test
  void restsTwiceAsLongAsTransactionsTake() {
    assertThat(restAfterMany(20)).isBetween(Duration.ofMillis(39), Duration.ofMillis(40));
  }

  @Test
  void isNotSlowedByOneThatTookLong() {
    restAfterMany(2);

    assertThat(rest(30)).isLessThan(Duration.ofMillis(10));
    assertThat(rest(2)).isLessThan(Duration.ofMillis(10));
  }

  @Test
  void isNotSlowedByAnHourOfFailures() {
    restAfterMany(2);

    assertThat(pace.restAfter(Duration.ofHours(1), false)).isLessThan(Duration.ofMillis(20));
  }

  @Test
  void hasALongestRest() {
    assertThat(restAfterMany(500)).isEqualTo(MOST);
  }

  @Test
  void restsTheLeastWhileTooMuchWaits() {
    restAfterMany(20);

    assertThat(pace.restAfter(Duration.ofMillis(20), true)).isEqualTo(LEAST);
  }

  @Test
  void neverRestsLessThanItIsTold() {
    Duration leisurely = Duration.ofMillis(200);

    assertThat(new TransactionPace(leisurely).restAfter(Duration.ofMillis(1), false))
        .isEqualTo(leisurely);
  }

  private Duration restAfterMany(long millis) {
    Duration rest = Duration.ZERO;
    for (int i = 0; i < 200; i++) {
      rest = rest(millis);
    }
    return rest;
  }

  private Duration rest(long millis) {
    return pace.restAfter(Duration.ofMillis(millis), false);
  }
}
