package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.fault.Hole;

class SentTradesTest {

  private static final BigDecimal ONE = new BigDecimal("1.00000000");

  @Test
  void tradesComeBackAsTheyWere() {
    SentTrade huge = trade("A", 2, new BigDecimal("123456789012345678901234567890.5"));
    SentTrade other = trade("B", 2, new BigDecimal("0.001"));
    SentTrade later = trade("A", 9, new BigDecimal("1000"));
    TradeLedger ledger = new TradeLedger();
    List.of(huge, other, later).forEach(ledger::add);
    SentTrades sent = ledger.sent();
    assertThat(sent).containsExactly(huge, other, later);
    assertThat(sent.find("A", 2)).isZero();
    assertThat(sent.find("A", 9)).isEqualTo(2);
    assertThat(sent.find("A", 3)).isEqualTo(-1);
    assertThat(sent.find("A", 10)).isEqualTo(-1);
    assertThat(sent.find("C", 2)).isEqualTo(-1);
  }

  @Test
  void listStaysAsItWasWhileTheLedgerGrows() {
    TradeLedger ledger = new TradeLedger();
    ledger.add(trade("A", 1, ONE));
    SentTrades before = ledger.sent();
    for (int id = 2; id < 5_000; id++) {
      ledger.add(trade("A", id, ONE));
    }
    assertThat(before).containsExactly(trade("A", 1, ONE));
    assertThat(before.find("A", 2)).isEqualTo(-1);
    assertThat(ledger.sent()).hasSize(4_999);
    assertThatThrownBy(() -> before.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anyCollectionIsSortedByTradeIdAndNoTradeIsThereTwice() {
    SentTrade first = trade("A", 1, ONE);
    SentTrade second = trade("A", 2, ONE);
    assertThat(SentTrades.of(List.of(second, first))).containsExactly(first, second);
    assertThatThrownBy(() -> SentTrades.of(List.of(first, second, first)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was sent twice");
  }

  @Test
  void idsMayBeginAnewInTheNextEpochAndInNoOther() {
    TradeLedger ledger = new TradeLedger();
    List.of(trade("A", 5, ONE), trade("A", 8, ONE)).forEach(ledger::add);
    SentTrade anew = trade("A", 2, ONE).as(2, 2, 1_700_000_009_000L);
    ledger.add(anew);
    ledger.add(anew.as(2, 5, 1_700_000_009_000L));
    SentTrades sent = ledger.sent();
    assertThat(sent.find("A", 1, 5)).isZero();
    assertThat(sent.find("A", 2, 5)).isEqualTo(3);
    assertThat(sent.find("A", 2, 8)).isEqualTo(-1);
    assertThat(sent.find("A", 3, 5)).isEqualTo(-1);
    assertThat(sent.count(new Hole("A", 2, 0, 4))).isEqualTo(1);
    assertThat(sent.count(new Hole("A", 1, 5, Long.MAX_VALUE))).isEqualTo(2);
    assertThat(ledger.holes()).containsExactly(new Hole("A", 6, 7), new Hole("A", 2, 3, 4));
    assertThat(ledger.epochs("A")).containsExactly(new IdEpoch(5, 8), new IdEpoch(2, 5));
    assertThat(ledger.from("A", 0, 10)).extracting(SentTrade::tradeId).containsExactly(2L, 5L);
    assertThat(ledger.size("A")).isEqualTo(4);
    refused(ledger, trade("A", 9, ONE), "epoch 1 of A comes after epoch 2");
    refused(ledger, anew.as(4, 9, 0), "epoch 4 of A comes after epoch 2");
    refused(ledger, anew.as(2, 4, 0), "comes after trade 5");
  }

  private static void refused(TradeLedger ledger, SentTrade trade, String why) {
    assertThatThrownBy(() -> ledger.add(trade))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static SentTrade trade(String symbol, long id, BigDecimal price) {
    return new SentTrade(symbol, id, price, ONE, 1_700_000_000_000L, true);
  }
}
