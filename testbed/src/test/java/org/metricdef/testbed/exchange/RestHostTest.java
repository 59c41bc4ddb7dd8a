package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.exchange.RestHost.View;

class RestHostTest {

  private static final BigDecimal ONE = new BigDecimal("1.00000000");

  @Test
  void whatIsWrongPassesByItselfOrWhenItIsToldTo() {
    RestHost host = new RestHost();
    assertThat(host.view()).isEqualTo(View.WHOLE);
    host.give(View.lagging(3), Duration.ofHours(1));
    host.keepList(Duration.ofHours(1));
    assertThat(host.view()).isEqualTo(View.lagging(3));
    assertThat(host.isListAway()).isTrue();
    host.behave();
    assertThat(host.view()).isEqualTo(View.WHOLE);
    assertThat(host.isListAway()).isFalse();
    host.give(View.withGaps(0), Duration.ZERO);
    assertThat(host.view()).isEqualTo(View.WHOLE);
  }

  @Test
  void oneThatLagsHasWhatItHadAndTheEarlierEpochToo() {
    TradeLedger ledger = ledger();
    assertThat(ids(ledger, View.WHOLE)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(ids(ledger, View.lagging(8))).containsExactly(0L, 1L, 2L);
    assertThat(ids(ledger, View.lagging(5))).containsExactly(100L, 101L, 102L, 103L, 104L);
    assertThat(ids(ledger, View.lagging(2))).containsExactly(100L, 101L);
    assertThat(ids(ledger, View.lagging(0))).isEmpty();
  }

  @Test
  void oneWithGapsLacksOneOfThreeFromThenOn() {
    assertThat(ids(ledger(), View.withGaps(7))).containsExactly(0L, 1L, 2L, 3L, 5L);
    assertThat(ids(ledger(), View.withGaps(5))).containsExactly(0L, 2L, 3L, 5L);
  }

  /** Five trades of one epoch, then six of the next. */
  private static TradeLedger ledger() {
    TradeLedger ledger = new TradeLedger();
    for (int id = 100; id < 105; id++) {
      ledger.add(new SentTrade("A", id, ONE, ONE, 1_700_000_000_000L, true));
    }
    for (int id = 0; id < 6; id++) {
      ledger.add(new SentTrade("A", 2, id, ONE, ONE, 1_700_000_009_000L, true));
    }
    return ledger;
  }

  private static List<Long> ids(TradeLedger ledger, View view) {
    return ledger.from("A", 0, 100, view).stream().map(SentTrade::tradeId).toList();
  }
}
