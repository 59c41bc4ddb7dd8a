package org.metricdef.ingestion.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.freshness.Freshness.ASKED;
import static org.metricdef.ingestion.freshness.Freshness.FRESH;
import static org.metricdef.ingestion.freshness.Freshness.SILENT;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.freshness.SymbolWatch.Action;
import org.metricdef.ingestion.sequence.SymbolStanding;

/** Each state of a stream, and how it is left. */
class FreshnessTest {

  private static final long LOOK = Duration.ofMinutes(1).toNanos();

  private final SymbolWatch watch = new SymbolWatch(standing(11, 0), 0);
  private long now;

  @Test
  void aTradeThatDidNotComeIsAskedForAndASecondOneMakesItSilent() {
    assertThat(look(12, 11, 0)).isEqualTo(Action.NOTHING);
    assertThat(watch.state()).isEqualTo(FRESH);
    assertThat(look(12, 11, 0)).isEqualTo(Action.ASK);
    assertThat(watch.state()).isEqualTo(ASKED);
    // The history has given 12. Then 13 is made, and does not come.
    assertThat(look(13, 13, 0)).isEqualTo(Action.NOTHING);
    assertThat(look(13, 13, 0)).isEqualTo(Action.ASK_AND_RENEW);
    assertThat(watch.state()).isEqualTo(SILENT);
    assertThat(look(14, 14, 1)).isEqualTo(Action.NOTHING);
    assertThat(watch.state()).isEqualTo(FRESH);
  }

  @Test
  void anyTradeOfTheStreamEndsTheSuspicion() {
    look(12, 11, 0);
    look(12, 11, 0);
    assertThat(watch.state()).isEqualTo(ASKED);
    look(13, 14, 1);
    assertThat(watch.state()).isEqualTo(FRESH);
  }

  @Test
  void withoutNewTradesTheSuspicionEndsToo() {
    look(12, 11, 0);
    look(12, 11, 0);
    for (int i = 0; i < 4; i++) {
      look(12, 13, 0);
      assertThat(watch.state()).isEqualTo(ASKED);
    }
    look(12, 13, 0);
    assertThat(watch.state()).isEqualTo(FRESH);
  }

  @Test
  void idsThatBeginAnewUnseenMakeItSilentAtOnce() {
    for (int i = 1; i <= 3; i++) {
      assertThat(look(i, 11, 0)).isEqualTo(Action.NOTHING);
    }
    assertThat(look(4, 11, 0)).isEqualTo(Action.ASK_AND_RENEW);
    assertThat(watch.state()).isEqualTo(SILENT);
  }

  @Test
  void whatIsBeingRepairedIsNotJudged() {
    look(12, 11, 0);
    now += LOOK;
    assertThat(watch.look(new SymbolStanding(1, 11, 10, 0, true, false), 12, now))
        .isEqualTo(Action.NOTHING);
    assertThat(watch.state()).isEqualTo(FRESH);
  }

  /** A look at which the ticker has this id, and the sequence goes on with that one. */
  private Action look(long ticker, long next, long arrivals) {
    now += LOOK;
    return watch.look(standing(next, arrivals), ticker, now);
  }

  private static SymbolStanding standing(long next, long arrivals) {
    return new SymbolStanding(1, next, next - 1, arrivals, false, false);
  }
}
