package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TradingTest {

  private static final String BTC = "BTCUSDT";

  private final Iterator<TradeFrame> frames = new TradeSimulator(7, List.of(BTC), 100).frames();
  private final Trading trading = new Trading(null);
  private final long first = 3_735_683_259L;

  @Test
  void whereNothingIsSpecialTheFrameIsTheSame() {
    TradeFrame frame = frames.next();
    assertThat(trading.next(frame).orElseThrow()).isSameAs(frame);
  }

  @Test
  void aSymbolThatClosesMakesOneMoreTradeAndItsIdsCloseUp() {
    assertThat(ids(2)).containsExactly(first, first + 1);
    trading.halt(BTC);
    assertThat(trading.isHalted(BTC)).isFalse();
    assertThat(trading.isPlain(BTC)).isTrue();
    assertThat(ids(5)).containsExactly(first + 2);
    assertThat(trading.isHalted(BTC)).isTrue();
    trading.resume(BTC);
    assertThat(ids(2)).containsExactly(first + 3, first + 4);
  }

  @Test
  void idsBeginAnewInTheNextEpoch() {
    ids(1);
    assertThatThrownBy(() -> trading.restart(BTC, 7)).isInstanceOf(IllegalStateException.class);
    trading.halt(BTC);
    ids(3);
    trading.restart(BTC, 7);
    trading.resume(BTC);
    SentTrade trade = trading.next(frames.next()).orElseThrow().trade();
    trading.done(BTC);
    assertThat(trade.tradeId()).isEqualTo(7);
    assertThat(trade.epoch()).isEqualTo(2);
    assertThat(ids(2)).containsExactly(8L, 9L);
  }

  @Test
  void theFirstTradesAfterABeginningAreLeftInPeace() {
    ids(5);
    assertThat(trading.isPlain(BTC)).isTrue();
    ids(1);
    assertThat(trading.isPlain(BTC)).isFalse();
  }

  @Test
  void tradesCanHappenNow() {
    Trading now = new Trading(() -> 1_800_000_000_000L);
    TradeFrame frame = now.next(frames.next()).orElseThrow();
    assertThat(frame.trade().tradeTimeMillis()).isEqualTo(1_800_000_000_000L);
    assertThat(frame.trade().tradeId()).isEqualTo(first);
    assertThat(frame.json()).contains("\"T\":1800000000000", "\"E\":1800000000001");
  }

  /** The ids of those of the next frames that happen. */
  private List<Long> ids(int count) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<TradeFrame> frame = trading.next(frames.next());
      frame.ifPresent(made -> {
        ids.add(made.trade().tradeId());
        trading.done(BTC);
      });
    }
    return ids;
  }
}
