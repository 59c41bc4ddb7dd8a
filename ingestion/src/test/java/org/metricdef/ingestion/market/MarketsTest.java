package org.metricdef.ingestion.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.Listed;

class MarketsTest {

  @Test
  void whatAnEarlierListHadAndThisOneLacksIsDelisted() {
    Markets first = Listed.markets(1, List.of("BTCUSDT", "ETHBTC"));
    Markets second = Listed.markets(2, List.of("BTCUSDT")).after(first);
    Markets third = Listed.markets(3, List.of("BTCUSDT", "SOLEURI")).after(second);
    assertThat(third.askedMicros()).isEqualTo(3);
    assertThat(third.listed().keySet()).containsExactly("BTCUSDT", "SOLEURI");
    assertThat(third.delisted().keySet()).containsExactly("ETHBTC");
    assertThat(third.known("ETHBTC").quote()).isEqualTo("BTC");
    assertThat(third.known("NOPEUSDT")).isNull();

    Markets again = Listed.markets(4, List.of("ETHBTC")).after(third);
    assertThat(again.listed().keySet()).containsExactly("ETHBTC");
    assertThat(again.delisted().keySet()).containsExactly("BTCUSDT", "SOLEURI");
  }

  @Test
  void aSymbolIsFoundInAnyCase() {
    Markets markets = Listed.markets(List.of("BTCUSDT", "币安人生USDT", "ÉTÉUSDT", "ıUSDT"));
    assertThat(markets.spelled("btcUSDT")).contains("BTCUSDT");
    assertThat(markets.spelled("币安人生usdt")).contains("币安人生USDT");
    assertThat(markets.spelled("étéusdt")).contains("ÉTÉUSDT");
    assertThat(markets.spelled("ıusdt")).contains("ıUSDT");
    assertThat(markets.spelled("ethusdt")).isEmpty();
    assertThat(Listed.markets(List.of("ETHBTC")).after(markets).spelled("btcusdt"))
        .contains("BTCUSDT");
  }

  @Test
  void whatIsKeptIsReadButForItsFilters() throws Exception {
    Markets markets = Markets.of(
        1_700_000_000_000_000L,
        List.of(Listed.market("BTCFDUSD"), new Market("币安人生USDT", "AUCTION_MATCH", "币安人生", "USDT")),
        List.of(Listed.market("ETHBTC")));
    Markets read = MarketsJson.read(MarketsJson.write(markets));
    assertThat(read.askedMicros()).isEqualTo(markets.askedMicros());
    assertThat(read.listed()).isEqualTo(markets.listed());
    assertThat(read.delisted()).isEqualTo(markets.delisted());
  }

  /** Kafka takes a megabyte; the exchange has some 3,500 symbols. */
  @Test
  void fiveTimesTheSymbolsOfTheExchangeFitARecord() {
    List<String> symbols =
        IntStream.range(0, 17_500).mapToObj(i -> "TOKEN" + i + "USDT").toList();
    assertThat(MarketsJson.write(Listed.markets(symbols)).length).isLessThan(900_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"asked\":1,\"listed\":{}}",
        "{\"asked\":\"1\",\"listed\":{\"A\":[\"B\",\"C\",\"D\"]}}",
        "{\"listed\":{\"A\":[\"B\",\"C\",\"D\"]}}",
        "{\"asked\":1,\"listed\":{\"A\":[\"B\",\"C\"]}}",
        "{\"asked\":1,\"listed\":{\"A\":[\"B\",\"C\",\"D\",\"E\"]}}",
        "{\"asked\":1,\"listed\":{\"A\":[\"B\",\"C\",7]}}",
        "{\"asked\":1,\"listed\":[\"A\"]}",
        "{\"asked\":1,\"listed\":{\"A\":[\"B\",\"C\",\"D\"]}} x"
      })
  void whatIsNotKeptByUsIsRefused(String text) {
    assertThatThrownBy(() -> MarketsJson.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadExchangeInfoException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTCUSDT", "1000SATSUSDT", "币安人生USDT", "A_B-C.D", "किUSDT"})
  void aSymbolIsOfLettersAndDigitsOfAnyScript(String text) {
    assertThat(SymbolText.isSymbol(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "btcusdt", "BTC/USDT", "BTC USDT", "BTC\u0000", "BTC@USDT", "BTC*", "a"})
  void nothingElseIs(String text) {
    assertThat(SymbolText.isSymbol(text)).isFalse();
    assertThat(SymbolText.isSymbol("A".repeat(SymbolText.LONGEST + 1))).isFalse();
  }
}
