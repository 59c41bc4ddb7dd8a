package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSymbolsTest {

  private static final GroupSymbols SOME = new GroupSymbols(
      3,
      1_723_161_255_400_123L,
      new TreeSet<>(Set.of("*USDT", "ETHBTC")),
      new TreeSet<>(Set.of("BTCUSDT", "ETHBTC", "币安人生USDT")),
      new TreeSet<>(Set.of("00ff", "11ee")));

  @Test
  void whatIsWrittenIsRead() {
    assertThat(GroupSymbols.ofJson(SOME.toJson())).isEqualTo(SOME);
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() {
    String text = new String(SOME.toJson(), StandardCharsets.UTF_8)
        .replace("{\"version\"", "{\"later\":{\"a\":[1,2]},\"version\"");
    assertThat(GroupSymbols.ofJson(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(SOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"version\":1",
        "{\"version\":1}",
        "{\"version\":\"1\",\"written\":[\"A\"]}",
        "{\"version\":0,\"written\":[\"BTCUSDT\"]}",
        "{\"version\":2,\"written\":[\"BTCUSDT\"",
      })
  void whatIsNoneIsRefused(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> GroupSymbols.ofJson(bytes))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("symbols of a group");
  }
}
