package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.metricdef.Labels;
import org.metricdef.ingestion.trade.Dataset;

class TopicNameTest {

  @Test
  void tellsWhatIsInTheTopic() {
    assertThat(TopicName.of("crypto", "trades", "binance").name())
        .isEqualTo("market.crypto.trades.binance");
    assertThat(TopicName.trades(Dataset.BINANCE_TRADES))
        .isEqualTo(TopicName.of("crypto", "trades", "binance"));
    assertThat(TopicName.tradeDeadLetters(Dataset.BINANCE_TRADES).name())
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
    assertThat(TopicName.trades(Dataset.BINANCE_TRADES).recordLabels())
        .isEqualTo(Labels.of(
            "exchange", "binance",
            "asset_class", "crypto",
            "data_type", "trades",
            "topic", "market.crypto.trades.binance"));
  }

  @Test
  void eachKindOfTradeHasTopicsAndTransactionalIdsOfItsOwn() {
    Dataset block = Dataset.BINANCE_BLOCK_TRADES;
    assertThat(TopicName.trades(block).name()).isEqualTo("market.crypto.block_trades.binance");
    assertThat(TopicName.tradeHoles(block).name())
        .isEqualTo("market.crypto.block_trades.binance.holes");
    assertThat(TopicName.tradeReplayed(block).name())
        .isEqualTo("market.crypto.block_trades.binance.replayed");
    assertThat(new Shard(block, 3).transactionalId())
        .isEqualTo("metricdef-ingestion.market.crypto.block_trades.binance.3");
    assertThat(new Shard(block, 3).checkpoints().topic())
        .isEqualTo("market.crypto.block_trades.binance.assignments");
    // A right on what begins with the one gives nothing on the other.
    assertThat(TopicName.trades(block).name())
        .doesNotStartWith(TopicName.trades(Dataset.BINANCE_TRADES).name());
    assertThat(block.groupOf("mine")).isEqualTo("mine.block_trades");
    assertThat(Dataset.BINANCE_TRADES.groupOf("mine")).isEqualTo("mine");
  }
}
