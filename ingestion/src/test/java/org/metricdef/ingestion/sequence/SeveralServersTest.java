package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.Trades.later;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Servers of the history that disagree: what one of them has is no hole. */
class SeveralServersTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ScriptedHistory first = new ScriptedHistory();
  private final ScriptedHistory second = new ScriptedHistory();
  private final ScriptedHistory third = new ScriptedHistory();
  private final SequenceRig rig =
      new SequenceRig(SequenceRig.SETTINGS, new Servers(List.of(first, second, third)));

  @Test
  void whereOneAnswersNothingAnotherIsAsked() {
    second.has(1, 5);
    rig.open(SequenceRig.BTC, OptionalLong.empty());
    rig.live(1, 5);
    rig.pass(Duration.ofSeconds(3));
    assertThat(rig.items()).containsExactly("1", "2r", "3r", "4r", "5");
    assertThat(first.requests()).hasSize(1);
    assertThat(third.requests()).isEmpty();
  }

  @Test
  void whatTheLastOfThemHasIsNoHole() {
    first.has(1, 5).lacks(2, 4);
    second.has(1, 5).lacks(2, 3);
    third.has(1, 5);
    rig.open(SequenceRig.BTC, OptionalLong.empty());
    rig.live(1, 5);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2r", "3r", "4r", "5");
    assertThat(rig.counts().holes()).isZero();
  }

  @Test
  void whatAllOfThemLackIsAHole() {
    first.has(1, 5).lacks(2, 4);
    second.has(1, 5).lacks(2, 3);
    third.has(1, 5).lacks(3, 4);
    rig.open(SequenceRig.BTC, OptionalLong.empty());
    rig.live(1, 5);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2r", "hole 3-3", "4r", "5");
    assertThat(List.of(first, second, third))
        .allSatisfy(server -> assertThat(server.requests()).isNotEmpty());
  }

  @Test
  void oneThatIsDownKeepsNoHoleFromBeingFound() {
    first.has(1, 5).lacks(3, 3);
    third.has(1, 5).lacks(3, 3);
    for (int i = 0; i < 100; i++) {
      second.failsWith(new HistoryException.Unavailable("down", null));
    }
    rig.open(SequenceRig.BTC, OptionalLong.empty());
    rig.live(1, 5);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2r", "hole 3-3", "4r", "5");
  }

  @Test
  void oneThatAnswersNothingForAWhileKeepsTheOthersWordFromBeingTaken() {
    first.has(1, 5).lacks(3, 3);
    second.has(1, 5).lacks(3, 3);
    rig.open(SequenceRig.BTC, OptionalLong.empty());
    rig.live(1, 5);
    rig.pass(Duration.ofSeconds(15));
    assertThat(rig.items()).containsExactly("1", "2r");
    third.has(1, 5);
    rig.pass(Duration.ofSeconds(15));
    assertThat(rig.items()).containsExactly("1", "2r", "3r", "4r", "5");
  }

  @Test
  void oneThatFailsForAWhileKeepsTheOthersWordFromBeingTaken() {
    first.has(1, 5).lacks(3, 3);
    second.has(1, 5).lacks(3, 3);
    third.has(1, 5);
    for (int i = 0; i < 3; i++) {
      third.failsWith(new HistoryException.Unavailable("down", null));
    }
    rig.open(SequenceRig.BTC, OptionalLong.empty());
    rig.live(1, 5);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("1", "2r", "3r", "4r", "5");
  }

  @Test
  void aTradeThatOneOfThemGivesInAnotherFormIsNotRefused() {
    first.has(1, 5).refuses(3);
    rig.open(SequenceRig.BTC, OptionalLong.empty());
    rig.live(1, 5);
    rig.pass(Duration.ofSeconds(15));
    assertThat(rig.items()).containsExactly("1", "2r");
    third.has(1, 5);
    rig.pass(Duration.ofSeconds(15));
    assertThat(rig.items()).containsExactly("1", "2r", "3r", "4r", "5");
  }

  @Test
  void idsThatBeginAnewBeginWithTheFirstTradeThatAnyOfThemHas() {
    beginAnew();
    first.hasOnly(later(3, MINUTE), later(4, MINUTE));
    second.hasOnly(later(2, MINUTE), later(4, MINUTE));
    third.hasOnly(later(1, MINUTE), later(3, MINUTE), later(4, MINUTE));
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("900", "2:1r", "2:2r", "2:3r", "2:4r");
  }

  @Test
  void oneThatHasTheEarlierEpochStillSaysNothingOfTheNewOne() {
    beginAnew();
    first.hasOnly(later(1, MINUTE), later(3, MINUTE), later(4, MINUTE));
    second.hasOnly(later(899, Duration.ZERO), later(900, Duration.ofSeconds(1)));
    rig.pass(Duration.ofSeconds(10));
    third.hasOnly(later(1, MINUTE), later(2, MINUTE), later(4, MINUTE));
    second.hasOnly(later(1, MINUTE), later(2, MINUTE), later(3, MINUTE), later(4, MINUTE));
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("900", "2:1r", "2:2r", "2:3r", "2:4r");
  }

  @Test
  void oneThatIsDownKeepsNoEpochFromBeginning() {
    beginAnew();
    first.hasOnly(later(1, MINUTE), later(4, MINUTE));
    third.hasOnly(later(1, MINUTE), later(4, MINUTE));
    for (int i = 0; i < 100; i++) {
      second.failsWith(new HistoryException.Unavailable("down", null));
    }
    rig.pass(MINUTE.multipliedBy(3));
    assertThat(rig.items()).containsExactly("900", "2:1r", "hole 2-3", "2:4r");
  }

  /** Ids come again, so that a server that has learnt nothing yet has other trades of them. */
  @Test
  void whatOneHasOfTheEarlierEpochUnderTheSameIdsIsNotTakenForTheNewOne() {
    beginAnew();
    for (ScriptedHistory each : List.of(first, second, third)) {
      each.hasOnly(later(1, MINUTE), later(2, MINUTE), later(3, MINUTE), later(4, MINUTE));
    }
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("900", "2:1r", "2:2r", "2:3r", "2:4r");
    for (ScriptedHistory each : List.of(first, second)) {
      each.hasOnly(later(5, Duration.ZERO), later(8, Duration.ofMillis(1)));
    }
    rig.live(later(8, MINUTE.plusSeconds(2)));
    rig.pass(Duration.ofSeconds(20));
    assertThat(rig.items()).hasSize(5);
    third.hasOnly(
        later(5, MINUTE.plusSeconds(1)),
        later(6, MINUTE.plusSeconds(1)),
        later(7, MINUTE.plusSeconds(1)),
        later(8, MINUTE.plusSeconds(2)));
    rig.pass(MINUTE);
    assertThat(rig.items()).endsWith("2:4r", "2:5r", "2:6r", "2:7r", "2:8");
    assertThat(rig.counts().holes()).isZero();
  }

  /** The last trade of one epoch, and then a live one of the next. */
  private void beginAnew() {
    rig.open(SequenceRig.BTC, OptionalLong.empty());
    rig.live(later(900, Duration.ofSeconds(1)));
    rig.live(later(4, MINUTE));
  }

  /** In a ring, as the real client has them. */
  private record Servers(List<ScriptedHistory> all) implements TradeHistory {

    @Override
    public HistoryPage fetch(String symbol, long fromId, int limit, int turn)
        throws HistoryException {
      int server = turn % all.size();
      HistoryPage page = all.get(server).fetch(symbol, fromId, limit, 0);
      return new HistoryPage(page.items(), page.full(), page.usedWeight(), server);
    }

    @Override
    public int servers() {
      return all.size();
    }
  }
}
