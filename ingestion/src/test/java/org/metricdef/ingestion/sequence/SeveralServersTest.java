package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** In a ring, as the real client has them. */
  private record Servers(List<ScriptedHistory> all) implements TradeHistory {

    @Override
    public HistoryPage fetch(String symbol, long fromId, int limit, int turn)
        throws HistoryException {
      return all.get(turn % all.size()).fetch(symbol, fromId, limit, 0);
    }

    @Override
    public int servers() {
      return all.size();
    }
  }
}
