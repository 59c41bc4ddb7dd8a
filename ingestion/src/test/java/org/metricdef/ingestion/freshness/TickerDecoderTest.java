package org.metricdef.ingestion.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickerDecoderTest {

  @Test
  void readsTheNewestIdOfEachSymbol() throws Exception {
    assertThat(decode("""
        [{"symbol":"BTCUSDT","lastPrice":"4.0","firstId":1,"lastId":28460,"count":76,"x":{"y":[1]}},
         {"symbol":"币安人生USDT","lastId":7}]""")).isEqualTo(Map.of("BTCUSDT", 28460L, "币安人生USDT", 7L));
  }

  @Test
  void aSymbolThatHasNotTradedForADayIsLeftOut() throws Exception {
    assertThat(decode("[{\"symbol\":\"ETHBTC\",\"firstId\":-1,\"lastId\":-1,\"count\":0}]"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[",
        "[1]",
        "[{\"symbol\":\"A\",\"lastId\":1}",
        "[{\"symbol\":\"A\",\"lastId\":1}] x",
        "[{\"symbol\":\"A\"}]",
        "[{\"lastId\":1}]",
        "[{\"symbol\":\"A\",\"lastId\":\"1\"}]",
        "[{\"symbol\":\"A\",\"lastId\":1.5}]",
        "[{\"symbol\":\"A\",\"lastId\":99999999999999999999}]",
        "<html>no</html>"
      })
  void whatIsNotInOrderIsRefusedAsAWhole(String answer) {
    assertThatThrownBy(() -> decode(answer))
        .isInstanceOf(TickersUnavailableException.class)
        .hasMessageStartingWith("the tickers");
  }

  private static Map<String, Long> decode(String answer) throws TickersUnavailableException {
    return TickerDecoder.decode(answer.getBytes(StandardCharsets.UTF_8));
  }
}
