package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameReplayTest {

  private static final String BTC =
      "{\"e\":\"trade\",\"E\":1723161255343,\"s\":\"BTCUSDT\",\"t\":3735683259,"
          + "\"p\":\"61837.63000000\",\"q\":\"0.02000000\",\"T\":1723161255342,\"m\":true,\"M\":true}";
  private static final String OLD_ETH =
      "{\"e\":\"trade\", \"E\":1, \"s\":\"ETHUSDT\", \"t\":7, \"p\":\"0.001\", \"q\":\"100\","
          + " \"b\":88, \"a\":{\"x\":[1]}, \"T\":1672515782136, \"m\":false, \"M\":true}";

  @TempDir
  private Path directory;

  @Test
  void framesAreSentCharacterForCharacter() throws IOException {
    FrameReplay replay = FrameReplay.read(file(
        "{\"stream\":\"btcusdt@trade\",\"data\":" + BTC + "}",
        "",
        OLD_ETH,
        "{ \"data\" : " + BTC.replace("3735683259", "3735683260")
            + " , \"stream\":\"btcusdt@trade\"}"));
    List<TradeFrame> frames = new ArrayList<>();
    replay.frames().forEachRemaining(frames::add);
    assertThat(replay.count()).isEqualTo(3);
    assertThat(replay.symbols()).containsExactly("BTCUSDT", "ETHUSDT");
    assertThat(frames)
        .extracting(TradeFrame::json)
        .containsExactly(BTC, OLD_ETH, BTC.replace("3735683259", "3735683260"));
    assertThat(frames.get(0).trade())
        .isEqualTo(new SentTrade(
            "BTCUSDT",
            3_735_683_259L,
            new BigDecimal("61837.63000000"),
            new BigDecimal("0.02000000"),
            1_723_161_255_342L,
            true));
    assertThat(frames.get(1).trade())
        .isEqualTo(new SentTrade(
            "ETHUSDT",
            7,
            new BigDecimal("0.001"),
            new BigDecimal("100"),
            1_672_515_782_136L,
            false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"e\":\"trade\"|\"e\":\"aggTrade\"|event type is aggTrade, not trade",
        "\"p\":\"61837.63000000\"|\"p\":61837.63|field \"p\" is not a string",
        "\"p\":\"61837.63000000\"|\"p\":\"NaN\"|field \"p\" is not a decimal number: NaN",
        "\"q\":\"0.02000000\"|\"q\":\"0.00000000\"|field \"q\" is not above zero: 0.00000000",
        "\"q\":\"0.02000000\"|\"x\":\"0\"|field \"q\" is missing",
        "\"t\":3735683259|\"t\":\"3735683259\"|field \"t\" is not an integer",
        "\"t\":3735683259|\"t\":-1|field \"t\" is negative: -1",
        "\"t\":3735683259|\"t\":99999999999999999999|field \"t\" is beyond 64 bits: 99999999999999999999",
        "\"m\":true|\"m\":1|field \"m\" is not true or false",
        "\"s\":\"BTCUSDT\"|\"s\":\"btc/usdt\"|field \"s\" is not a symbol: btc/usdt",
        "\"M\":true}|\"M\":true}}|not JSON: Unexpected close marker",
        "\"M\":true}|\"M\":true|not JSON: Unexpected end-of-input",
      })
  void badLineIsRefusedByFileLineAndReason(String from, String to, String reason)
      throws IOException {
    Path file = file(OLD_ETH, "", BTC.replace(from, to));
    assertThatThrownBy(() -> FrameReplay.read(file))
        .isInstanceOf(BadReplayFileException.class)
        .hasMessageStartingWith(file + ":3: " + reason);
  }

  @Test
  void tradeThatStepsBackIsRefused() throws IOException {
    Path file = file(BTC, BTC);
    assertThatThrownBy(() -> FrameReplay.read(file))
        .hasMessage(file + ":2: trade 3735683259 of BTCUSDT comes after trade 3735683259");
  }

  @Test
  void envelopeOfAnotherStreamIsRefused() throws IOException {
    Path file = file("{\"stream\":\"ethusdt@trade\",\"data\":" + BTC + "}");
    assertThatThrownBy(() -> FrameReplay.read(file))
        .hasMessage(
            file + ":1: the envelope says stream ethusdt@trade but the trade is of btcusdt@trade");
  }

  @Test
  void emptyAndBinaryAndMissingFilesAreRefused() throws IOException {
    Path empty = file();
    assertThatThrownBy(() -> FrameReplay.read(empty))
        .hasMessage(empty + ":0: the file holds no trade frame");
    Path binary =
        Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> FrameReplay.read(binary)).hasMessage(binary + ":1: not UTF-8 text");
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> FrameReplay.read(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("there is no file " + missing);
  }

  private Path file(String... lines) throws IOException {
    return Files.write(directory.resolve("frames.jsonl"), List.of(lines));
  }
}
