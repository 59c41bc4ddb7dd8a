package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.sequence.SequenceRig.openAfter;
import static org.metricdef.ingestion.sequence.SequenceRig.openAtFirstTrade;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;

/** When ids count as missing, and when not. */
class ConfirmedHoleTest {

  private static final Duration GRACE = Duration.ofMillis(200);
  private static final Duration RECHECK = Duration.ofSeconds(2);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void whatTheHistoryLacksTwiceThoughItHasLaterIdsIsAHole() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6).lacks(3, 4);
    rig.live(1, 2, 5);
    rig.pass(GRACE.plus(RECHECK).minusNanos(1));
    assertThat(rig.items()).containsExactly("1", "2");
    assertThat(rig.requests()).hasSize(1);
    rig.pass(Duration.ofNanos(1));
    assertThat(rig.items()).containsExactly("1", "2", "hole 3-4", "5", "6r");
    assertThat(rig.requests()).hasSize(2);
    assertThat(rig.counts().holes()).isEqualTo(1);
    assertThat(rig.counts().missing()).isEqualTo(2);
    assertThat(Samples.sum(
            rig.registry, "k2_sequence_missing_trades_total", Map.of("symbol", "BTCUSDT")))
        .isEqualTo(2);
    rig.live(6, 7);
    assertThat(rig.items()).endsWith("6r", "7");
    assertThat(rig.isRepairing()).isFalse();
  }

  @Test
  void aTradeThatTheStreamGaveIsInNoHoleThoughTheHistoryLacksIt() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 9).lacks(3, 8);
    rig.live(1, 2, 5, 7, 8);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2", "hole 3-4", "5", "hole 6-6", "7", "8", "9r");
    assertThat(rig.requests()).hasSize(2);
  }

  @Test
  void allHolesOfAPageTakeTwoRequests() {
    SequenceRig rig = openAfter(0);
    rig.history.has(1, 9).lacks(1, 1).lacks(3, 4).lacks(7, 7);
    rig.pass(MINUTE);
    assertThat(rig.items())
        .containsExactly("hole 1-1", "2r", "hole 3-4", "5r", "6r", "hole 7-7", "8r", "9r");
    assertThat(rig.requests()).hasSize(2);
  }

  @Test
  void aTradeThatComesAfterAllIsDroppedAndCounted() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6).lacks(3, 4);
    rig.live(1, 2, 5);
    rig.pass(MINUTE);
    rig.live(3);
    assertThat(rig.items()).containsExactly("1", "2", "hole 3-4", "5", "6r");
    assertThat(rig.counts().outOfOrder()).isEqualTo(1);
    assertThat(rig.counts().duplicates()).isZero();
  }

  @Test
  void aHistoryThatLagsBehindTheStreamMakesNoHole() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 2);
    rig.live(1, 5);
    rig.pass(Duration.ofSeconds(20));
    assertThat(rig.items()).containsExactly("1", "2r");
    rig.history.has(3, 3);
    rig.pass(Duration.ofSeconds(20));
    assertThat(rig.items()).containsExactly("1", "2r", "3r");
    rig.history.has(4, 5);
    rig.pass(Duration.ofSeconds(20));
    assertThat(rig.items()).containsExactly("1", "2r", "3r", "4r", "5");
    assertThat(rig.counts().holes()).isZero();
  }

  @Test
  void aReplicaThatLearnsATradeLateMakesNoHole() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6).lacks(3, 3);
    rig.live(1, 2, 5);
    rig.pass(GRACE);
    rig.history.has(3, 3);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2", "3r", "4r", "5", "6r");
    assertThat(rig.counts().holes()).isZero();
  }

  @Test
  void onlyWhatBothAnswersLackIsAHole() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6).lacks(2, 4);
    rig.live(1, 5);
    rig.pass(GRACE);
    rig.history.has(3, 3);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "hole 2-2", "3r", "hole 4-4", "5", "6r");
  }

  @Test
  void anAnswerThatForgetsWhatAnotherHadMakesNoHole() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6).lacks(2, 2);
    rig.live(1, 6);
    rig.pass(GRACE);
    rig.history.has(2, 2).lacks(4, 4);
    rig.pass(RECHECK);
    rig.history.has(4, 4);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2r", "3r", "4r", "5r", "6");
  }

  @Test
  void aHistoryThatStaysEmptyMakesNoHoleAndIsAskedSeldom() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 2);
    rig.live(1, 2, 5, 6);
    rig.pass(Duration.ofHours(1));
    assertThat(rig.items()).containsExactly("1", "2");
    assertThat(rig.isRepairing()).isTrue();
    assertThat(rig.requests()).hasSizeBetween(120, 260);
    rig.history.has(3, 6);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2", "3r", "4r", "5", "6");
    assertThat(rig.counts().holes()).isZero();
  }

  @Test
  void aTradeOfTheHistoryThatFitsNoRecordIsNoHole() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6).refuses(3).refuses(4).lacks(5, 5);
    rig.live(1, 2, 6);
    rig.pass(GRACE.plus(RECHECK));
    assertThat(rig.items()).containsExactly("1", "2", "refused 3", "refused 4", "hole 5-5", "6");
    assertThat(rig.counts().missing()).isEqualTo(1);
    assertThat(rig.counts().refused()).isEqualTo(2);
    Map<String, String> labels = Map.of("symbol", "BTCUSDT", "reason", "decimal_out_of_range");
    assertThat(Samples.sum(rig.registry, "k2_sequence_refused_trades_total", labels))
        .isEqualTo(2);
  }

  @Test
  void aPageOfRefusedTradesAloneIsNoDeadEnd() {
    SequenceRig rig = openAfter(0);
    rig.history.has(1, 12);
    for (long id = 1; id <= 10; id++) {
      rig.history.refuses(id);
    }
    rig.pass(MINUTE);
    assertThat(rig.items())
        .hasSize(12)
        .startsWith("refused 1")
        .endsWith("refused 10", "11r", "12r");
    assertThat(rig.isRepairing()).isFalse();
  }

  @Test
  void whatOneAnswerRefusesAndAnotherGivesIsATrade() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 5).refuses(3);
    rig.live(1, 2, 5);
    rig.pass(GRACE);
    rig.history.accepts(3);
    rig.pass(RECHECK);
    assertThat(rig.items()).containsExactly("1", "2", "3r", "4r", "5");
    assertThat(rig.counts().refused()).isZero();
  }

  @Test
  void errorsNeverMakeAHole() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6);
    for (int i = 0; i < 40; i++) {
      rig.history.failsWith(new HistoryException.Unavailable("down", null));
    }
    rig.live(1, 5);
    rig.pass(Duration.ofMinutes(10));
    assertThat(rig.items()).containsExactly("1");
    rig.pass(Duration.ofMinutes(20));
    assertThat(rig.items()).containsExactly("1", "2r", "3r", "4r", "5", "6r");
    assertThat(rig.counts().holes()).isZero();
  }

  @Test
  void aHoleThatTheSinkHasNoRoomForComesLater() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6).lacks(3, 4);
    rig.live(1, 2, 5);
    rig.pass(GRACE);
    rig.sink.room(0);
    rig.pass(MINUTE);
    rig.sink.room(1);
    rig.pass(RECHECK);
    assertThat(rig.items()).containsExactly("1", "2", "hole 3-4");
    rig.sink.room(100);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2", "hole 3-4", "5");
    assertThat(rig.counts().holes()).isEqualTo(1);
  }
}
