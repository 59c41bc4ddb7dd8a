package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.metricdef.Labels;
import org.metricdef.ingestion.trade.Exchange;

class TopicNameTest {

  @Test
  void tellsWhatIsInTheTopic() {
    assertThat(TopicName.of("crypto", "trades", "binance").name())
        .isEqualTo("market.crypto.trades.binance");
    assertThat(TopicName.trades(Exchange.BINANCE))
        .isEqualTo(TopicName.of("crypto", "trades", "binance"));
    assertThat(TopicName.tradeDeadLetters(Exchange.BINANCE).name())
        .isEqualTo("market.crypto.trades.binance.dead-letters");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> TopicName.of("bonds", "trades", "binance"))
        .hasMessage("unknown asset class 'bonds'; known are [equities, crypto, futures, options]");
    assertThatThrownBy(() -> TopicName.of("crypto", "trades", "kraken"))
        .hasMessage("unknown exchange 'kraken'; known are [binance]");
    assertThatThrownBy(() -> TopicName.of("equities", "trades", "binance"))
        .hasMessage("exchange 'binance' has no asset class 'equities'");
    assertThatThrownBy(() -> TopicName.of("crypto", "Trades!", "binance"))
        .hasMessageContaining("data type 'Trades!'");
  }

  @Test
  void carriesTheLabelsOfItsRecords() {
    assertThat(TopicName.trades(Exchange.BINANCE).recordLabels())
        .isEqualTo(Labels.of(
            "exchange", "binance",
            "asset_class", "crypto",
            "data_type", "trades",
            "topic", "market.crypto.trades.binance"));
  }
}
