package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymbolTableTest {

  @Test
  void symbolsAreSpreadEvenly() {
    List<String> symbols =
        IntStream.range(0, 200).mapToObj(i -> "S" + i + "USDT").toList();
    SymbolTable table = SymbolTable.empty().with(symbols, 6);

    assertThat(IntStream.range(0, 6).map(shard -> table.symbolsOf(shard).size()).boxed())
        .allSatisfy(size -> assertThat(size).isBetween(33, 34));
  }

  @Test
  void aSymbolStaysWhereItIsWhenOthersCome() {
    SymbolTable before = SymbolTable.empty().with(List.of("BTCUSDT", "ETHUSDT"), 2);
    SymbolTable after = before.with(List.of("AAVEUSDT", "BTCUSDT", "ZECUSDT"), 2);

    assertThat(after.shardOf()).containsAllEntriesOf(before.shardOf()).hasSize(4);
    assertThat(after.symbolsOf(0)).hasSize(2);
  }

  @Test
  void whatIsWrittenIsRead() {
    SymbolTable table = new SymbolTable(new TreeMap<>(Map.of("BTCUSDT", 3, "ETHUSDT", 0)));
    assertThat(SymbolTable.ofJson(table.toJson())).isEqualTo(table);
  }

  @Test
  void whatIsNoTableIsRefused() {
    for (String text : List.of("{\"BTCUSDT\":\"x\"}", "{\"BTCUSDT\":", "{\"BTCUSDT\":1.5}")) {
      assertThatThrownBy(() -> SymbolTable.ofJson(text.getBytes(StandardCharsets.UTF_8)))
          .as(text)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("table of symbols");
    }
  }
}
