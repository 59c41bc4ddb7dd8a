package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.sequence.HistoryStatus;

class HistoryConditionsTest {

  private static final Duration BOUND = Duration.ofSeconds(60);

  @Test
  void withoutAHistoryThereIsNothingToSay() {
    assertThat(HistoryConditions.goesOn(HistoryStatus.NONE, BOUND).holds()).isTrue();
    assertThat(HistoryConditions.underWay(HistoryStatus.NONE).holds()).isTrue();
  }

  @Test
  void aHistoryThatGoesOnIsReadyAndNoted() {
    HistoryStatus status = status(Duration.ofSeconds(60), Optional.of(Duration.ofMinutes(150)));
    assertThat(HistoryConditions.goesOn(status, BOUND).holds()).isTrue();
    assertThat(HistoryConditions.underWay(status))
        .hasToString("history: is read of A, B, C, D, E and 1 more: 7 trades are left, about 2 h;"
            + " live trades of these are written after them");
  }

  @Test
  void aHistoryThatDoesNotGoOnIsNotReady() {
    HistoryStatus status = status(Duration.ofSeconds(61), Optional.empty());
    assertThat(HistoryConditions.goesOn(status, BOUND))
        .hasToString("history: of A, B, C, D, E and 1 more nothing has come for 61 s");
    assertThat(HistoryConditions.underWay(status))
        .hasToString("history: is read of A, B, C, D, E and 1 more: 7 trades are left; live trades"
            + " of these are written after them");
  }

  @Test
  void timesAreToldInTheLargestUnitThatFits() {
    assertThat(HistoryConditions.inWords(Duration.ofSeconds(119))).isEqualTo("119 s");
    assertThat(HistoryConditions.inWords(Duration.ofSeconds(121))).isEqualTo("2 min");
    assertThat(HistoryConditions.inWords(Duration.ofMinutes(119))).isEqualTo("119 min");
    assertThat(HistoryConditions.inWords(Duration.ofHours(49))).isEqualTo("49 h");
  }

  private static HistoryStatus status(Duration idle, Optional<Duration> left) {
    return new HistoryStatus(List.of("A", "B", "C", "D", "E", "F"), 1, 7, 3, idle, left);
  }
}
