package org.metricdef.ingestion.holes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;

class HoleLogTest {

  private final HoleLog log = new HoleLog();

  @Test
  void aHoleIsOpenThenPartlyFilledThenFilled() {
    hole("BTCUSDT", 5, 9, 100);
    assertThat(only().state()).isEqualTo(HoleState.OPEN);
    assertThat(only().filledMicros()).isEmpty();
    filled("BTCUSDT", 6, 7, 200);
    assertThat(only().state()).isEqualTo(HoleState.PARTLY_FILLED);
    assertThat(only().missing()).containsExactly(new IdRange(5, 5), new IdRange(8, 9));
    assertThat(only().missingIds()).isEqualTo(3);
    filled("BTCUSDT", 1, 5, 300);
    filled("BTCUSDT", 8, 20, 250);
    assertThat(only().state()).isEqualTo(HoleState.FILLED);
    assertThat(only().filledMicros()).hasValue(300);
    assertThat(log.open()).isEmpty();
    assertThat(log.holes()).hasSize(1);
  }

  /** A shard that recovers may write a hole again that it had written. */
  @Test
  void aHoleThatIsRecordedTwiceCountsOnceAndStaysFilled() {
    hole("BTCUSDT", 5, 9, 100);
    filled("BTCUSDT", 5, 9, 200);
    hole("BTCUSDT", 5, 9, 300);
    assertThat(only().state()).isEqualTo(HoleState.FILLED);
    assertThat(only().confirmedMicros()).isEqualTo(100);
  }

  @Test
  void ofAHoleThatOverlapsOthersTheRestIsAHoleOfItsOwn() {
    hole("BTCUSDT", 10, 19, 100);
    hole("BTCUSDT", 5, 25, 200);
    hole("ETHUSDT", 12, 12, 300);
    assertThat(log.holes())
        .extracting(each -> each.symbol() + " " + each.ids() + " " + each.confirmedMicros())
        .containsExactly(
            "BTCUSDT 5-9 200", "BTCUSDT 10-19 100", "BTCUSDT 20-25 200", "ETHUSDT 12 300");
    filled("BTCUSDT", 9, 10, 400);
    assertThat(log.open()).hasSize(4);
    assertThat(lacking("BTCUSDT", 9)).isEmpty();
    assertThat(lacking("BTCUSDT", 11)).contains(new IdRange(10, 19));
    assertThat(lacking("BTCUSDT", 26)).isEmpty();
    assertThat(lacking("BNBUSDT", 11)).isEmpty();
  }

  /** The exchange has begun the ids anew after the first hole was confirmed. */
  @Test
  void aTradeOfALaterEpochFillsNoHoleOfAnEarlierOne() {
    long hour = 3_600_000_000L;
    hole("BTCUSDT", 5, 9, 10 * hour);
    assertThat(log.lacking(trade("BTCUSDT", 7, 9 * hour)))
        .contains(new HoleLog.Lacking(1, new IdRange(5, 9)));
    assertThat(log.lacking(trade("BTCUSDT", 7, 11 * hour))).isEmpty();

    log.accept(new HoleEntry.Confirmed("BTCUSDT", 2, new IdRange(6, 7), 12 * hour));
    assertThat(log.lacking(trade("BTCUSDT", 7, 11 * hour)))
        .contains(new HoleLog.Lacking(2, new IdRange(6, 7)));
    assertThat(log.lacking(trade("BTCUSDT", 9, 11 * hour))).isEmpty();
    log.accept(new HoleEntry.Filled("BTCUSDT", 2, new IdRange(6, 7), new IdRange(6, 7), 13 * hour));
    assertThat(log.holes()).extracting(Hole::epoch).containsExactly(1, 2);
    assertThat(log.open()).extracting(Hole::epoch).containsExactly(1);
  }

  /** Retention may take the record of a hole before that of its mark. */
  @Test
  void aMarkHoldsAlsoForAHoleThatIsReadLater() {
    filled("BTCUSDT", 5, 6, 100);
    assertThat(log.holes()).isEmpty();
    hole("BTCUSDT", 5, 9, 200);
    assertThat(only().state()).isEqualTo(HoleState.PARTLY_FILLED);
    assertThat(only().missing()).containsExactly(new IdRange(7, 9));
  }

  @Test
  void aHoleMayBeAsWideAsARogueIdMakesIt() {
    hole("BTCUSDT", 1_060, 9_000_000_000_000L, 100);
    filled("BTCUSDT", 2_000, 2_999, 200);
    assertThat(only().missingIds()).isEqualTo(8_999_999_998_941L - 1_000);
    assertThat(only().missing()).hasSize(2);
  }

  @Test
  void theStatesFollowFromWhatIsMissing() {
    assertThat(HoleState.of(3, 3)).isEqualTo(HoleState.OPEN);
    assertThat(HoleState.of(3, 1)).isEqualTo(HoleState.PARTLY_FILLED);
    assertThat(HoleState.of(3, 0)).isEqualTo(HoleState.FILLED);
    assertThat(HoleState.PARTLY_FILLED.label()).isEqualTo("partly_filled");
  }

  /** Whatever is recorded, in whatever order, a hole never gets emptier, and each step occurs. */
  @Test
  void aHoleOnlyEverGetsFuller() {
    Map<HoleState, Set<HoleState>> seen = new HashMap<>();
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      HoleLog one = new HoleLog();
      TreeSet<Long> missing = new TreeSet<>(List.of(10L, 11L, 12L, 13L));
      one.accept(new HoleEntry.Confirmed("BTCUSDT", new IdRange(10, 13), 1));
      HoleState before = HoleState.OPEN;
      for (int step = 0; step < 6; step++) {
        long first = 8 + random.nextInt(6);
        IdRange ids = new IdRange(first, first + random.nextInt(4));
        boolean touches = missing.removeIf(ids::contains);
        one.accept(
            random.nextInt(4) == 0 && !touches
                ? new HoleEntry.Confirmed("BTCUSDT", new IdRange(10, 13), 2)
                : new HoleEntry.Filled("BTCUSDT", ids, new IdRange(10, 13), step));
        Hole hole = one.holes().get(0);
        assertThat(hole.missingIds()).isEqualTo(missing.size());
        if (touches) {
          assertThat(before.next()).contains(hole.state());
          seen.computeIfAbsent(before, any -> EnumSet.noneOf(HoleState.class)).add(hole.state());
        } else {
          assertThat(hole.state()).isEqualTo(before);
        }
        before = hole.state();
      }
    }
    for (HoleState state : HoleState.values()) {
      assertThat(seen.getOrDefault(state, Set.of())).isEqualTo(state.next());
    }
  }

  private Hole only() {
    assertThat(log.holes()).hasSize(1);
    return log.holes().get(0);
  }

  private void hole(String symbol, long first, long last, long micros) {
    log.accept(new HoleEntry.Confirmed(symbol, new IdRange(first, last), micros));
  }

  private void filled(String symbol, long first, long last, long micros) {
    log.accept(new HoleEntry.Filled(symbol, new IdRange(first, last), new IdRange(1, 99), micros));
  }

  /** The hole that a trade of the log's own time belongs to. */
  private Optional<IdRange> lacking(String symbol, long id) {
    return log.lacking(trade(symbol, id, 1)).map(HoleLog.Lacking::ids);
  }

  private static Trade trade(String symbol, long id, long micros) {
    Trade trade = Trades.trade(symbol, id, TradeOrigin.REST);
    return new Trade(
        symbol,
        trade.dataset(),
        micros,
        trade.price(),
        trade.quantity(),
        trade.currency(),
        trade.side(),
        id,
        micros,
        TradeOrigin.REST);
  }
}
