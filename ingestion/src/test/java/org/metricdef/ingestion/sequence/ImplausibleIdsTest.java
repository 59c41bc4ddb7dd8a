package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.Trades.later;
import static org.metricdef.ingestion.sequence.SequenceRig.openAfter;
import static org.metricdef.ingestion.sequence.SequenceRig.openAtFirstTrade;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.DeadLetter;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Trade;

/** Ids that jump, ids that begin anew, and one id for two trades. */
class ImplausibleIdsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long ROGUE = 9_000_000_000_000L;

  @Test
  void aRogueIdMakesNoHoleAndDropsNothing() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(later(1, SECOND), later(2, SECOND));
    rig.live(later(ROGUE, SECOND));
    assertThat(rig.isUndecided()).isTrue();
    rig.history.hasOnly(later(1, SECOND), later(2, SECOND));
    rig.pass(MINUTE);
    for (int i = 3; i <= 52; i++) {
      rig.live(later(i, SECOND.multipliedBy(i)));
    }
    rig.pass(MINUTE);
    assertThat(rig.items()).hasSize(52).startsWith("1", "2", "3").endsWith("52");
    assertThat(rig.counts().holes()).isZero();
    assertThat(rig.isUndecided()).isFalse();
    assertThat(rig.isRepairing()).isFalse();
    assertThat(letters(rig)).containsExactly("implausible_id " + ROGUE);
    assertThat(implausible(rig, RefusalReason.IMPLAUSIBLE_ID)).isEqualTo(1);
  }

  @Test
  void aRogueIdThatIsNotFarAwayMakesNoHoleEither() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(later(1, SECOND), later(7, SECOND));
    rig.history.hasOnly(later(1, SECOND));
    rig.pass(MINUTE);
    rig.live(later(2, Duration.ofSeconds(5)), later(3, Duration.ofSeconds(6)));
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2", "3");
    assertThat(letters(rig)).containsExactly("implausible_id 7");
    assertThat(rig.isRepairing()).isFalse();
  }

  @Test
  void aJumpThatTheHistoryConfirmsIsAHole() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(later(1, SECOND), later(ROGUE, SECOND));
    rig.history.hasOnly(later(1, SECOND), later(ROGUE, SECOND), later(ROGUE + 1, SECOND));
    rig.pass(MINUTE);
    assertThat(rig.items())
        .containsExactly("1", "hole 2-" + (ROGUE - 1), Long.toString(ROGUE), (ROGUE + 1) + "r");
    assertThat(rig.isUndecided()).isFalse();
    assertThat(rig.letters).isEmpty();
  }

  @Test
  void idsThatBeginAnewBeginAnEpoch() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(later(900, SECOND), later(901, SECOND));
    rig.history.hasOnly(
        later(1, SECOND.multipliedBy(60)),
        later(2, SECOND.multipliedBy(61)),
        later(3, SECOND.multipliedBy(62)));
    rig.live(later(2, SECOND.multipliedBy(61)), later(3, SECOND.multipliedBy(62)));
    assertThat(rig.isUndecided()).isTrue();
    rig.pass(SECOND);
    assertThat(rig.items()).containsExactly("900", "901", "2:1r", "2:2r", "2:3r");
    rig.live(later(4, SECOND.multipliedBy(63)), later(5, SECOND.multipliedBy(64)));
    assertThat(rig.items()).endsWith("2:3r", "2:4", "2:5");
    assertThat(rig.isUndecided()).isFalse();
    assertThat(rig.counts().holes()).isZero();
    assertThat(rig.counts().duplicates()).isZero();
    assertThat(rig.letters).isEmpty();
    assertThat(Samples.sum(
            rig.registry, "k2_sequence_epochs_begun_total", Map.of("symbol", "BTCUSDT")))
        .isEqualTo(1);
  }

  @Test
  void anEpochBeginsWithATradeThatFitsNoRecordToo() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(later(900, SECOND));
    rig.history.hasOnly(later(2, MINUTE), later(3, MINUTE)).has(1, 1).refuses(1);
    rig.live(later(3, MINUTE));
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("900", "refused 1", "2:2r", "2:3r");
  }

  @Test
  void idsThatBeginAnewWhileNobodyListensAreSeenAtTheNextStart() {
    SequenceRig rig = new SequenceRig();
    rig.history.hasOnly(later(1, MINUTE), later(2, MINUTE), later(3, MINUTE));
    rig.open(SequenceRig.BTC, Optional.of(new Place(4, 1_000, Trades.MICROS)));
    rig.pass(SECOND);
    rig.live(later(3, MINUTE));
    rig.pass(SECOND);
    assertThat(rig.items()).containsExactly("5:1r", "5:2r", "5:3r");
  }

  @Test
  void whereTheHistoryStillHasTheEarlierEpochTheDoubtedTradeBegins() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(later(900, MINUTE));
    rig.history.hasOnly(later(1, SECOND), later(50, MINUTE.multipliedBy(2)));
    rig.live(later(50, MINUTE.multipliedBy(2)));
    rig.pass(SECOND);
    assertThat(rig.items()).containsExactly("900", "2:50r");
  }

  @Test
  void whatTheHistoryDoesNotSettleHoldsTheSymbolAndSaysSo() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(later(900, SECOND));
    rig.live(later(2, MINUTE));
    rig.live(later(901, MINUTE));
    rig.pass(Duration.ofHours(1));
    assertThat(rig.items()).containsExactly("900");
    assertThat(rig.isUndecided()).isTrue();
    assertThat(rig.requests()).hasSizeBetween(120, 260).containsOnly("BTCUSDT 2");
    rig.history.hasOnly(later(900, SECOND), later(901, MINUTE));
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("900", "901");
    assertThat(rig.isUndecided()).isFalse();
    assertThat(letters(rig)).containsExactly("implausible_id 2");
  }

  @Test
  void aLowIdThatTheHistoryKnowsAsAnotherTradeIsWrong() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(later(900, SECOND));
    rig.history.hasOnly(later(2, Duration.ZERO), later(900, SECOND));
    rig.live(later(2, MINUTE));
    rig.pass(SECOND);
    rig.live(later(901, MINUTE));
    assertThat(rig.items()).containsExactly("900", "901");
    assertThat(letters(rig)).containsExactly("implausible_id 2");
    assertThat(rig.isRepairing()).isFalse();
  }

  @Test
  void aRepeatIsARepeatThoughTimesAreALittleOutOfOrder() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(later(1, Duration.ofMillis(900)), later(2, Duration.ZERO));
    rig.live(later(1, Duration.ofMillis(900)));
    assertThat(rig.counts().duplicates()).isEqualTo(1);
    assertThat(rig.isUndecided()).isFalse();
    assertThat(rig.letters).isEmpty();
  }

  @Test
  void anotherTradeUnderAnIdThatWasThereIsEvidence() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(Trades.trade(1), Trades.trade(2), Trades.trade(3));
    rig.live(Trades.trade(2, "61837.64", "0.02"), Trades.trade(2));
    assertThat(rig.items()).containsExactly("1", "2", "3");
    assertThat(rig.counts().duplicates()).isEqualTo(1);
    assertThat(letters(rig)).containsExactly("conflicting_trade 2");
    assertThat(implausible(rig, RefusalReason.CONFLICTING_TRADE)).isEqualTo(1);
    assertThat(new String(rig.letters.get(0).frame(), StandardCharsets.UTF_8))
        .isEqualTo("{\"e\":\"trade\",\"E\":1723161255342,\"s\":\"BTCUSDT\",\"t\":2,"
            + "\"p\":\"61837.64000000\",\"q\":\"0.02000000\",\"T\":1723161255342,"
            + "\"m\":true,\"M\":true}");
  }

  @Test
  void ofTwoLiveTradesUnderOneIdTheHistoryHasTheRightOne() {
    SequenceRig rig = openAtFirstTrade();
    Trade right = Trades.trade(3, "61837.64", "0.02");
    rig.live(Trades.trade(1), Trades.trade(3), right);
    rig.history.hasOnly(Trades.trade(1), Trades.trade(2), right);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2r", "3r");
    assertThat(letters(rig)).containsExactly("conflicting_trade 3", "conflicting_trade 3");
  }

  @Test
  void aLiveTradeThatTheHistoryKnowsOtherwiseIsNotPassedOn() {
    SequenceRig rig = openAtFirstTrade();
    rig.live(Trades.trade(1), Trades.trade(3));
    rig.history.hasOnly(Trades.trade(1), Trades.trade(2), Trades.trade(3, "1", "1"));
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2r", "3r");
    assertThat(letters(rig)).containsExactly("conflicting_trade 3");
  }

  @Test
  void whereTheLastTradesTimeIsNotKnownItIsAskedFor() {
    SequenceRig rig = new SequenceRig();
    rig.history.hasOnly(later(9, SECOND), later(10, SECOND), later(11, SECOND));
    rig.open(SequenceRig.BTC, Optional.of(new Place(1, 11, 0)));
    rig.pass(SECOND);
    assertThat(rig.requests()).containsExactly("BTCUSDT 10");
    assertThat(rig.items()).containsExactly("11r");
    rig.live(later(4, MINUTE));
    assertThat(rig.isUndecided()).isTrue();
  }

  @Test
  void aSymbolThatIsClosedIsNotUndecided() {
    SequenceRig rig = openAfter(10);
    rig.live(later(4, MINUTE));
    assertThat(rig.isUndecided()).isTrue();
    rig.close();
    assertThat(rig.isUndecided()).isFalse();
  }

  private static List<String> letters(SequenceRig rig) {
    return rig.letters.stream().map(ImplausibleIdsTest::text).toList();
  }

  private static String text(DeadLetter letter) {
    String frame = new String(letter.frame(), StandardCharsets.UTF_8);
    return letter.reason().label() + " " + frame.replaceFirst(".*\"t\":(\\d+).*", "$1");
  }

  private static double implausible(SequenceRig rig, RefusalReason reason) {
    Map<String, String> labels = Map.of("symbol", "BTCUSDT", "reason", reason.label());
    return Samples.sum(rig.registry, "k2_sequence_implausible_trades_total", labels);
  }
}
