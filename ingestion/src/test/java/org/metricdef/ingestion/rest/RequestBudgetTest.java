package org.metricdef.ingestion.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.ManualTime;

/** How much of the allowance is used, in time that is told to pass. */
class RequestBudgetTest {

  private static final int ALLOWANCE = 4_800;
  private static final int COST = 25;

  private final ManualTime time = new ManualTime();
  private final RequestBudget budget = new RequestBudget(ALLOWANCE, time);

  @Test
  void whileThereIsWorkTheWholeAllowanceIsUsed() {
    long used = spend(Duration.ofMinutes(10));
    assertThat(used).isBetween((long) (0.97 * 10 * ALLOWANCE), 10L * ALLOWANCE);
  }

  @Test
  void noMinuteSeesMoreThanTheAllowance() {
    budget.take(COST);
    time.pass(Duration.ofMinutes(5));
    Deque<Long> minute = new ArrayDeque<>();
    int most = 0;
    long end = time.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (time.nanoTime() < end) {
      Duration wait = budget.take(COST);
      if (wait.isZero()) {
        minute.addLast(time.nanoTime());
      } else {
        time.pass(wait);
      }
      while (!minute.isEmpty() && time.nanoTime() - minute.getFirst() >= 60_000_000_000L) {
        minute.removeFirst();
      }
      most = Math.max(most, minute.size() * COST);
    }
    assertThat(most).isBetween(ALLOWANCE - 2 * COST, ALLOWANCE);
  }

  @Test
  void aFifthMayBeUsedAtOnce() {
    int atOnce = 0;
    while (budget.take(COST).isZero()) {
      atOnce += COST;
    }
    assertThat(atOnce).isBetween(ALLOWANCE / 5 - COST, ALLOWANCE / 5);
  }

  @Test
  void whatIsNotUrgentLeavesRoomForWhatIs() {
    long end = time.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (time.nanoTime() < end) {
      time.pass(budget.takeSpare(COST));
    }
    for (int used = 0; used + COST <= ALLOWANCE / 10; used += COST) {
      assertThat(budget.take(COST)).isZero();
    }
    assertThat(budget.takeSpare(COST)).isPositive();
  }

  @Test
  void aLargeRequestGetsItsTurnAmongManySmallOnes() {
    spend(Duration.ofMinutes(3));
    Optional<Duration> wait = budget.reserve(80, Duration.ofMinutes(1));
    assertThat(wait).isPresent();
    assertThat(wait.get()).isLessThan(Duration.ofSeconds(15));
    assertThat(budget.take(COST)).isGreaterThanOrEqualTo(wait.get());
  }

  @Test
  void nothingIsTakenForARequestThatCannotWaitSoLong() {
    spend(Duration.ofMinutes(3));
    Duration before = budget.take(COST);
    assertThat(budget.reserve(ALLOWANCE / 5, Duration.ofMillis(1))).isEmpty();
    assertThat(budget.take(COST)).isEqualTo(before);
  }

  @Test
  void nothingIsReservedDuringAPause() {
    budget.pause(Duration.ofMinutes(2));
    assertThat(budget.reserve(80, Duration.ofMinutes(1))).isEmpty();
    assertThat(budget.timeFor(ALLOWANCE)).isGreaterThan(Duration.ofMinutes(2));
  }

  @Test
  void whatOthersUseOfTheAddressIsLeftToThem() {
    budget.used(ALLOWANCE);
    assertThat(budget.take(COST)).isPositive();
  }

  @Test
  void theTimeForMuchWorkIsWhatTheAllowanceTakes() {
    long work = 1_100 * COST;
    Duration told = budget.timeFor(work);
    long start = time.nanoTime();
    for (long left = work; left > 0; ) {
      Duration wait = budget.take(COST);
      left -= wait.isZero() ? COST : 0;
      time.pass(wait);
    }
    double real = time.since(start).toMillis();
    assertThat(told.toMillis() / real).isBetween(0.9, 1.1);
  }

  private long spend(Duration during) {
    long used = 0;
    long end = time.nanoTime() + during.toNanos();
    while (time.nanoTime() < end) {
      Duration wait = budget.take(COST);
      used += wait.isZero() ? COST : 0;
      time.pass(wait);
    }
    return used;
  }
}
