package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttemptBudgetTest {

  @Test
  void noStretchOfFiveMinutesSeesMoreAttempts() {
    int most = 20;
    AttemptBudget budget = new AttemptBudget(most);
    Random random = new Random(1);
    List<Long> taken = new ArrayList<>();
    long now = -Duration.ofDays(1).toNanos();
    for (int i = 0; i < 5_000; i++) {
      now += random.nextLong(Duration.ofSeconds(20).toNanos());
      if (budget.tryTake(now)) {
        taken.add(now);
      }
    }
    assertThat(taken).hasSizeGreaterThan(most);
    for (int i = most; i < taken.size(); i++) {
      assertThat(taken.get(i) - taken.get(i - most))
          .isGreaterThanOrEqualTo(AttemptBudget.WINDOW.toNanos());
    }
  }

  @Test
  void anAttemptComesBackWhenItIsOldEnough() {
    AttemptBudget budget = new AttemptBudget(1);
    assertThat(budget.tryTake(0)).isTrue();
    assertThat(budget.tryTake(AttemptBudget.WINDOW.toNanos() - 1)).isFalse();
    assertThat(budget.tryTake(AttemptBudget.WINDOW.toNanos())).isTrue();
  }
}
