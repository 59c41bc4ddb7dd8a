package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymbolAssignmentTest {

  @Test
  void symbolsAreSpreadEvenly() {
    List<String> symbols =
        IntStream.range(0, 200).mapToObj(i -> "S" + i + "USDT").toList();
    SymbolAssignment assignment = SymbolAssignment.empty().with(symbols, 6);

    assertThat(IntStream.range(0, 6)
            .map(shard -> assignment.symbolsOf(shard).size())
            .boxed())
        .allSatisfy(size -> assertThat(size).isBetween(33, 34));
  }

  @Test
  void aSymbolStaysWhereItIsWhenOthersCome() {
    SymbolAssignment before = SymbolAssignment.empty().with(List.of("BTCUSDT", "ETHUSDT"), 2);
    SymbolAssignment after = before.with(List.of("AAVEUSDT", "BTCUSDT", "ZECUSDT"), 2);

    assertThat(after.shardOf()).containsAllEntriesOf(before.shardOf()).hasSize(4);
    assertThat(after.symbolsOf(0)).hasSize(2);
  }

  @Test
  void whatIsWrittenIsRead() {
    SymbolAssignment assignment =
        new SymbolAssignment(new TreeMap<>(Map.of("BTCUSDT", 3, "ETHUSDT", 0)));
    assertThat(SymbolAssignment.ofJson(assignment.toJson())).isEqualTo(assignment);
  }

  @Test
  void whatIsNoTableIsRefused() {
    for (String text : List.of("{\"BTCUSDT\":\"x\"}", "{\"BTCUSDT\":", "{\"BTCUSDT\":1.5}")) {
      assertThatThrownBy(() -> SymbolAssignment.ofJson(text.getBytes(StandardCharsets.UTF_8)))
          .as(text)
          .isInstanceOf(UnreadableDataException.class)
          .hasMessageContaining("symbol assignment");
    }
  }
}
