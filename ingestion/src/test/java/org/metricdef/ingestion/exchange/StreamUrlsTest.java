package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.trade.TradeKind;

class StreamUrlsTest {

  @ParameterizedTest
  @CsvSource({
    "wss://stream.binance.com:9443, wss://stream.binance.com:9443",
    "ws://127.0.0.1:80/, ws://127.0.0.1:80",
    "wss://data-stream.binance.vision/stream, wss://data-stream.binance.vision"
  })
  void namesTheCombinedStreamOfAllSymbols(String base, String start) {
    assertThat(StreamUrls.combined(URI.create(base), List.of("BTCUSDT", "ETHUSDT")))
        .isEqualTo(URI.create(start + "/stream?streams=btcusdt@trade/ethusdt@trade"));
  }

  @Test
  void microsecondsAreAskedFor() {
    assertThat(StreamUrls.combined(
            URI.create("ws://host"),
            List.of("BTCUSDT"),
            TradeKind.TRADE,
            TimestampUnit.MICROSECOND))
        .hasToString("ws://host/stream?streams=btcusdt@trade&timeUnit=MICROSECOND");
  }

  @Test
  void aSymbolOfAnyScriptIsEncoded() {
    assertThat(StreamUrls.combined(URI.create("ws://host"), List.of("币安人生USDT", "A_B-C.D")))
        .hasToString(
            "ws://host/stream?streams=%E5%B8%81%E5%AE%89%E4%BA%BA%E7%94%9Fusdt@trade/a_b-c.d@trade");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://stream.binance.com",
        "stream.binance.com",
        "wss:///stream",
        "wss://host/ws/btcusdt@trade",
        "wss://host/stream?streams=x"
      })
  void refusesOtherUrls(String base) {
    assertThatThrownBy(() -> StreamUrls.combined(URI.create(base), List.of("BTCUSDT")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(base);
  }

  @Test
  void keepsToWhatFitsOneConnection() {
    URI base = URI.create("ws://host");
    List<String> most = IntStream.range(0, 1024).mapToObj(i -> "S" + i + "USDT").toList();
    List<String> tooMany =
        IntStream.range(0, 1025).mapToObj(i -> "S" + i + "USDT").toList();
    assertThat(StreamUrls.combined(base, most).toString()).endsWith("s1023usdt@trade");
    assertThatThrownBy(() -> StreamUrls.combined(base, tooMany)).hasMessageContaining("not 1025");
    assertThatThrownBy(() -> StreamUrls.combined(base, Collections.emptyList()))
        .hasMessageContaining("not 0");
  }

  @Test
  void takesTheUrlsInTurn() {
    StreamUrls urls = new StreamUrls(List.of(URI.create("ws://a"), URI.create("ws://b")));
    assertThat(urls.current()).hasHost("a");
    urls.advance();
    assertThat(urls.current()).hasHost("b");
    urls.advance();
    assertThat(urls.current()).hasHost("a");
  }

  @Test
  void blockTradesAreAStreamOfTheirOwn() {
    assertThat(StreamUrls.combined(
            URI.create("ws://host"),
            List.of("BTCUSDT"),
            TradeKind.BLOCK_TRADE,
            TimestampUnit.MILLISECOND))
        .hasToString("ws://host/stream?streams=btcusdt@blockTrade");
    assertThat(StreamUrls.stream("ETHUSDT", TradeKind.BLOCK_TRADE)).isEqualTo("ethusdt@blockTrade");
  }
}
