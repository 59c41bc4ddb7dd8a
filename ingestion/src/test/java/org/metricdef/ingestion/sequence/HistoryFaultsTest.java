package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.sequence.SequenceRig.openAfter;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;

/** What a history that fails does to repairs: it delays them, and nothing else. */
class HistoryFaultsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void catchesUpWhenTheHistoryIsUpAgain() {
    SequenceRig rig = openAfter(0);
    rig.history.has(1, 3);
    rig.history.failsWith(
        new HistoryException.Unavailable("down", null),
        new HistoryException.BadAnswer("not JSON", null),
        new HistoryException.Unavailable("down", null));
    rig.live(4);
    // At most 1 s, 2 s and 4 s; at least half of that.
    rig.pass(Duration.ofMillis(3_499));
    assertThat(rig.items()).isEmpty();
    rig.pass(Duration.ofMillis(3_501));
    assertThat(rig.items()).containsExactly("1r", "2r", "3r", "4");
    assertThat(outcomes(rig, "unavailable")).isEqualTo(2);
    assertThat(outcomes(rig, "bad_answer")).isEqualTo(1);
    assertThat(outcomes(rig, "ok")).isEqualTo(1);
  }

  @Test
  void pausesBetweenErrorsGrowToABound() {
    SequenceRig rig = openAfter(0);
    for (int i = 0; i < 1_000; i++) {
      rig.history.failsWith(new HistoryException.Unavailable("down", null));
    }
    rig.pass(Duration.ofHours(1));
    assertThat(rig.requests()).hasSizeBetween(120, 260);
  }

  @Test
  void aLimitPausesAllRepairs() {
    SequenceRig rig = new SequenceRig();
    rig.history.has(1, 3);
    rig.history.failsWith(new HistoryException.RateLimited(Duration.ofSeconds(17)));
    rig.open(SequenceRig.BTC, OptionalLong.of(0));
    rig.open(SequenceRig.ETH, OptionalLong.of(0));
    rig.pass(Duration.ofSeconds(17).minusNanos(1));
    rig.live(4, 5);
    rig.pass(Duration.ZERO);
    assertThat(rig.requests()).containsExactly("BTCUSDT 1");
    rig.pass(Duration.ofNanos(1));
    assertThat(rig.requests()).containsExactlyInAnyOrder("BTCUSDT 1", "BTCUSDT 1", "ETHUSDT 1");
    assertThat(outcomes(rig, "rate_limited")).isEqualTo(1);
    assertThat(rig.budget.bannedUntil()).isEmpty();
  }

  @Test
  void aBanPausesAllRepairsAndIsTold() {
    SequenceRig rig = new SequenceRig();
    rig.history.has(1, 3);
    rig.history.failsWith(new HistoryException.Banned(Duration.ofHours(2)));
    rig.open(SequenceRig.BTC, OptionalLong.of(0));
    rig.open(SequenceRig.ETH, OptionalLong.of(0));
    rig.pass(Duration.ofHours(2).minusNanos(1));
    assertThat(rig.requests()).hasSize(1);
    assertThat(rig.budget.bannedUntil()).contains(rig.time.now().plusNanos(1));
    rig.pass(Duration.ofNanos(1));
    assertThat(rig.requests()).hasSize(3);
    assertThat(rig.budget.bannedUntil()).isEmpty();
    assertThat(outcomes(rig, "banned")).isEqualTo(1);
  }

  @Test
  void noMinuteSeesMoreThanTheAllowance() {
    SequenceRig rig = openAfter(0);
    rig.history.has(1, 100_000);
    rig.pass(MINUTE);
    assertThat(rig.requests()).hasSizeBetween(185, 4_800 / 25);
    int before = rig.requests().size();
    rig.pass(MINUTE);
    assertThat(rig.requests().size() - before).isBetween(150, 4_800 / 25);
  }

  @Test
  void whatOthersAtOurAddressUseIsLeftToThem() {
    SequenceRig rig = new SequenceRig();
    rig.budget.used(5_440);
    // 640 beyond the 4,800, and 25 for the request, at 80 a second.
    Duration wait = rig.budget.take(25);
    assertThat(wait).isBetween(Duration.ofMillis(8_312), Duration.ofMillis(8_313));
    rig.time.pass(wait);
    assertThat(rig.budget.take(25)).isZero();
  }

  private static double outcomes(SequenceRig rig, String outcome) {
    return Samples.sum(rig.registry, "k2_binance_rest_requests_total", Map.of("outcome", outcome));
  }
}
