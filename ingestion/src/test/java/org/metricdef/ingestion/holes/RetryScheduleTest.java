package org.metricdef.ingestion.holes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  private static final Instant CONFIRMED = Instant.parse("2026-07-21T10:00:00Z");
  private static final RetrySchedule DAY = RetrySchedule.DEFAULT;

  @Test
  void theIdsOfAHoleAreAskedForWithGrowingPausesForADay() {
    Hole hole = hole("BTCUSDT", 5);
    List<Instant> dues = new ArrayList<>();
    Optional<Instant> next = DAY.next(hole, CONFIRMED);
    while (next.isPresent()) {
      dues.add(next.get());
      next = DAY.next(hole, next.get());
    }
    assertThat(dues).hasSize(8).isSorted();
    for (int i = 0; i < 8; i++) {
      Duration pause = DAY.pauses().get(i);
      Duration actual = Duration.between(CONFIRMED, dues.get(i));
      assertThat(actual).isBetween(pause.multipliedBy(9).dividedBy(10), pause);
    }
    assertThat(DAY.covers(hole, dues.get(7))).isTrue();
    assertThat(DAY.covers(hole, CONFIRMED.plus(Duration.ofHours(24)).plusSeconds(1)))
        .isFalse();
  }

  /** So a program that starts anew goes on where another one was. */
  @Test
  void theTimesAreAlwaysTheSameForAHoleAndDifferBetweenHoles() {
    Set<Instant> firsts = new HashSet<>();
    for (long id = 1; id <= 100; id++) {
      Instant due = DAY.next(hole("BTCUSDT", id), CONFIRMED).orElseThrow();
      assertThat(DAY.next(hole("BTCUSDT", id), CONFIRMED)).contains(due);
      firsts.add(due);
    }
    assertThat(firsts).hasSizeGreaterThan(95);
  }

  @Test
  void aHoleThatIsFilledIsNotAskedFor() {
    Hole filled =
        new Hole("BTCUSDT", 1, new IdRange(5, 5), micros(), List.of(), OptionalLong.of(7));
    assertThat(DAY.next(filled, CONFIRMED)).isEmpty();
    assertThat(DAY.covers(filled, CONFIRMED)).isFalse();
  }

  @Test
  void pausesHaveToGrow() {
    for (List<Duration> wrong : List.of(
        List.<Duration>of(),
        List.of(Duration.ZERO),
        List.of(Duration.ofMinutes(2), Duration.ofMinutes(2)))) {
      assertThatThrownBy(() -> new RetrySchedule(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whoeverBeginsAsksOnceForEveryYoungHoleWhoseTimeHasPassed() {
    RetryPlan plan = new RetryPlan(DAY);
    List<Hole> holes = List.of(hole("BTCUSDT", 5), hole("ETHUSDT", 6));
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plusSeconds(30))).isEmpty();
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plusSeconds(61)))
        .containsOnlyKeys("BTCUSDT", "ETHUSDT");
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plusSeconds(62))).isEmpty();

    RetryPlan afterRestart = new RetryPlan(DAY);
    assertThat(afterRestart.due(holes, Set.of(), CONFIRMED.plusSeconds(62)))
        .containsOnlyKeys("BTCUSDT", "ETHUSDT");
    plan.forget();
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plusSeconds(63)))
        .containsOnlyKeys("BTCUSDT", "ETHUSDT");
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plus(Duration.ofDays(2)))).isEmpty();
  }

  @Test
  void aSymbolThatIsBeingRetriedIsDueWhenThatIsOver() {
    RetryPlan plan = new RetryPlan(DAY);
    List<Hole> holes = List.of(hole("BTCUSDT", 5));
    assertThat(plan.due(holes, Set.of("BTCUSDT"), CONFIRMED.plusSeconds(61))).isEmpty();
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plusSeconds(120))).containsOnlyKeys("BTCUSDT");
  }

  @Test
  void onlyTheHolesThatAreDueAreAskedFor() {
    RetryPlan plan = new RetryPlan(DAY);
    Hole old = hole("BTCUSDT", 5);
    Hole young = new Hole(
        "BTCUSDT",
        1,
        new IdRange(9, 9),
        micros() + 50_000_000,
        List.of(new IdRange(9, 9)),
        OptionalLong.empty());
    Map<String, List<Hole>> due =
        plan.due(List.of(old, young), Set.of(), CONFIRMED.plusSeconds(61));
    assertThat(due).containsEntry("BTCUSDT", List.of(old));
  }

  @Test
  void whatGotNoAnswerIsRepeatedBeforeItsNextTime() {
    RetryPlan plan = new RetryPlan(DAY);
    List<Hole> holes = List.of(hole("BTCUSDT", 5));
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plusSeconds(61))).isNotEmpty();
    plan.repeat("BTCUSDT", CONFIRMED.plusSeconds(120));
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plusSeconds(119))).isEmpty();
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plusSeconds(120))).isNotEmpty();
    assertThat(plan.due(holes, Set.of(), CONFIRMED.plusSeconds(121))).isEmpty();
  }

  private static Hole hole(String symbol, long id) {
    IdRange ids = new IdRange(id, id);
    return new Hole(symbol, 1, ids, micros(), List.of(ids), OptionalLong.empty());
  }

  private static long micros() {
    return CONFIRMED.toEpochMilli() * 1000;
  }
}
