package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.sequence.SequenceRig.openAfter;
import static org.metricdef.ingestion.sequence.SequenceRig.openAtFirstTrade;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;

/** What a symbol's sink gets of what its stream and its history give. */
class SymbolSequenceTest {

  private static final Duration GRACE = Duration.ofMillis(200);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void tradesInOrderGoStraightThrough() {
    SequenceRig rig = openAtFirstTrade();
    assertThat(rig.live(7, 8, 9)).isTrue();
    assertThat(rig.items()).containsExactly("7", "8", "9");
    assertThat(rig.repairs.isIdle()).isTrue();
  }

  @Test
  void aRepeatIsDroppedAndCounted() {
    SequenceRig rig = openAtFirstTrade();
    assertThat(rig.live(7, 8, 8, 7, 9)).isTrue();
    assertThat(rig.items()).containsExactly("7", "8", "9");
    assertThat(rig.counts().duplicates()).isEqualTo(2);
    assertThat(rig.counts().outOfOrder()).isZero();
    assertThat(rig.counts().gaps()).isZero();
  }

  @Test
  void tradesThatOvertookOneAnotherNeedNoHistory() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(1, 4, 3);
    assertThat(rig.items()).containsExactly("1");
    rig.pass(GRACE.dividedBy(2));
    rig.live(2);
    assertThat(rig.items()).containsExactly("1", "2", "3", "4");
    assertThat(rig.isRepairing()).isFalse();
    rig.pass(MINUTE);
    assertThat(rig.requests()).isEmpty();
    assertThat(rig.counts().outOfOrder()).isEqualTo(2);
  }

  @Test
  void twoConnectionsThatOverlapGiveEachTradeOnce() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(1, 2, 5, 3, 4, 3, 5, 6, 4, 6, 7);
    assertThat(rig.items()).containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(rig.counts().duplicates()).isEqualTo(4);
  }

  @Test
  void aGapIsFilledFromTheHistory() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6);
    rig.live(1, 2, 5);
    rig.pass(GRACE.minusNanos(1));
    assertThat(rig.requests()).isEmpty();
    assertThat(rig.isRepairing()).isTrue();
    rig.live(6);
    assertThat(rig.items()).containsExactly("1", "2");
    rig.pass(Duration.ofNanos(1));
    assertThat(rig.items()).containsExactly("1", "2", "3r", "4r", "5", "6");
    rig.live(7);
    assertThat(rig.items()).endsWith("6", "7");
    assertThat(rig.requests()).containsExactly("BTCUSDT 3");
    assertThat(rig.isRepairing()).isFalse();
    assertThat(rig.held()).isZero();
    assertThat(rig.counts().repaired()).isEqualTo(2);
  }

  @Test
  void aGapIsCountedBySize() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(1, 3, 1_000, 10_000_000);
    assertThat(rig.counts().gaps()).isEqualTo(3);
    for (String severity : new String[] {"minor", "moderate", "critical"}) {
      Map<String, String> labels = Map.of("symbol", "BTCUSDT", "severity", severity);
      assertThat(Samples.sum(rig.registry, "k2_sequence_gaps_detected_total", labels))
          .isEqualTo(1);
    }
  }

  @Test
  void aGapOfExactlyOnePageTakesOneRequest() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 12);
    rig.live(1, 12);
    rig.pass(MINUTE);
    assertThat(rig.requests()).containsExactly("BTCUSDT 2");
    assertThat(rig.items()).startsWith("1", "2r").endsWith("11r", "12").hasSize(12);
  }

  @Test
  void whatIsTooMuchToBeHeldIsAskedForInstead() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 30);
    rig.live(1);
    rig.live(LongStream.rangeClosed(11, 30).toArray());
    assertThat(rig.held()).isEqualTo(5);
    rig.pass(MINUTE);
    assertThat(rig.items())
        .hasSize(30)
        .startsWith("1", "2r")
        .containsSubsequence("10r", "11", "12", "13", "14", "15", "16r", "17r", "30r");
    assertThat(rig.held()).isZero();
    assertThat(rig.isRepairing()).isFalse();
  }

  @Test
  void allSymbolsTogetherAreBoundedToo() {
    SequenceRig rig = openAtFirstTrade();
    rig.open(SequenceRig.ETH, OptionalLong.empty());
    rig.live(1, 3, 4, 5, 6, 7);
    rig.liveOf(SequenceRig.ETH, 1, 3, 4, 5, 6, 7);
    assertThat(rig.held()).isEqualTo(8);
    rig.history.has(1, 7);
    rig.pass(MINUTE);
    assertThat(rig.items()).hasSize(14);
    assertThat(rig.held()).isZero();
  }

  @Test
  void catchesUpPageByPageBeforeLiveTrades() {
    SequenceRig rig = openAfter(100);
    rig.history.has(90, 125);
    rig.live(126, 127);
    assertThat(rig.items()).isEmpty();
    rig.pass(Duration.ZERO);
    assertThat(rig.requests()).containsExactly("BTCUSDT 101", "BTCUSDT 111", "BTCUSDT 121");
    assertThat(rig.items()).hasSize(27).startsWith("101r", "102r").endsWith("125r", "126", "127");
    assertThat(rig.isRepairing()).isFalse();
    assertThat(rig.counts().gaps()).isZero();
  }

  @Test
  void catchingUpEndsWhereTheHistoryHasNoMore() {
    SequenceRig rig = openAfter(0);
    rig.history.has(1, 20);
    rig.pass(Duration.ZERO);
    assertThat(rig.requests()).containsExactly("BTCUSDT 1", "BTCUSDT 11", "BTCUSDT 21");
    assertThat(rig.isRepairing()).isFalse();
    assertThat(rig.repairs.isIdle()).isTrue();
    rig.live(21, 24);
    assertThat(rig.counts().gaps()).isEqualTo(1);
    rig.history.has(21, 24);
    rig.pass(GRACE);
    assertThat(rig.items()).endsWith("20r", "21", "22r", "23r", "24");
  }

  @Test
  void aSinkWithoutRoomKeepsTheTradeWaitingAndSaysSo() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(1);
    rig.sink.room(0);
    assertThat(rig.live(2)).isFalse();
    rig.pass(MINUTE);
    assertThat(rig.isRepairing()).isTrue();
    rig.sink.room(100);
    rig.pass(GRACE);
    assertThat(rig.items()).containsExactly("1", "2");
    assertThat(rig.requests()).isEmpty();
    rig.live(3);
    assertThat(rig.items()).endsWith("3");
  }

  @Test
  void whatComesWhileTheSinkHasNoRoomIsAskedForWhenItHas() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 20);
    rig.live(1);
    rig.sink.room(0);
    assertThat(rig.live(2)).isFalse();
    // The connection is opened again, and what it brings then is not the next.
    assertThat(rig.live(LongStream.rangeClosed(8, 20).toArray())).isTrue();
    rig.pass(MINUTE);
    assertThat(rig.requests()).isEmpty();
    rig.sink.room(100);
    rig.pass(MINUTE);
    assertThat(rig.items()).hasSize(20).startsWith("1", "2", "3r").endsWith("20r");
    assertThat(rig.isRepairing()).isFalse();
  }

  @Test
  void aRepairThatFillsTheSinkGoesOnWhenThereIsRoom() {
    SequenceRig rig = openAfter(0);
    rig.history.has(1, 30);
    rig.sink.room(7);
    rig.pass(MINUTE);
    assertThat(rig.items()).hasSize(7);
    assertThat(rig.requests()).hasSize(1);
    rig.sink.room(100);
    rig.pass(MINUTE);
    assertThat(rig.items()).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsOfferedOfASymbolThatIsClosedDuringItsRepair() {
    SequenceRig rig = openAfter(0);
    rig.history.has(1, 30);
    rig.live(31);
    rig.history.whileAsked(rig::close);
    rig.pass(MINUTE);
    assertThat(rig.live(32)).isTrue();
    assertThat(rig.items()).isEmpty();
    assertThat(rig.held()).isZero();
    assertThat(rig.isRepairing()).isFalse();
    assertThat(rig.repairs.isIdle()).isTrue();
  }

  @Test
  void liveTradesThatComeWhileTheHistoryIsAskedCount() {
    SequenceRig rig = openAtFirstTrade();
    rig.history.has(1, 6);
    rig.live(1, 5);
    rig.history.whileAsked(() -> rig.live(2, 3));
    rig.pass(GRACE);
    assertThat(rig.items()).containsExactly("1", "2", "3", "4r", "5", "6r");
  }
}
