package org.metricdef.ingestion.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.MarketDirectory;

class TradeDecoderTest {

  private static final long RECEIVED = 1_723_161_255_400_123L;

  private static final String RAW = """
      {"e":"trade","E":1723161255343,"s":"BTCUSDT","t":3735683259,"p":"61837.63000000",\
      "q":"0.02000000","T":1723161255342,"m":true,"M":true}""";

  @Test
  void timesInMicrosecondsAreReadWhereTheyWereAskedFor() {
    TradeDecoder micros = new TradeDecoder(
        Listed.directory("BTCUSDT"), Dataset.BINANCE_TRADES, TimestampUnit.MICROSECOND);
    String frame = "{\"e\":\"trade\",\"E\":1723161255343999,\"s\":\"BTCUSDT\",\"t\":8,\"p\":\"5\","
        + "\"q\":\"6\",\"T\":1723161255342123,\"m\":true,\"M\":true}";
    String spaced = frame.replace("{", "{ ");
    for (String text : List.of(frame, spaced)) {
      assertThat(micros.decode(text, 1))
          .isInstanceOfSatisfying(
              DecodedFrame.OfTrade.class,
              read -> assertThat(read.trade().timestampMicros()).isEqualTo(1_723_161_255_342_123L));
      assertThat(micros.decode(text.replace("342123", "342"), 1))
          .isEqualTo(new DecodedFrame.Refused(
              RefusalReason.BAD_TIME,
              "the trade time is 1723161255342, in another unit than was asked for"));
      assertThat(decoder.decode(text, 1))
          .isEqualTo(new DecodedFrame.Refused(
              RefusalReason.BAD_TIME,
              "the trade time is 1723161255342123, in another unit than was asked for"));
    }
  }

  private final TradeDecoder decoder = new TradeDecoder(Listed.directory(
      "BTCUSDT",
      "ETHUSDT",
      "ETHBTC",
      "BTCFDUSD",
      "BTCJPY",
      "BTCUSD1",
      "ETHBRL",
      "SOLEURI",
      "BTCUSD",
      "币安人生USDT"));

  @Test
  void readsARawTrade() {
    Trade trade = trade(RAW);
    assertThat(trade.tradeId()).isEqualTo("BINANCE-3735683259");
    assertThat(trade.sourceSequence()).isEqualTo(3735683259L);
    assertThat(trade.symbol()).isEqualTo("BTCUSDT");
    assertThat(trade.dataset()).isEqualTo(Dataset.BINANCE_TRADES);
    assertThat(trade.timestampMicros()).isEqualTo(1_723_161_255_342_000L);
    assertThat(trade.price()).isEqualTo(FixedDecimal.parse("61837.63"));
    assertThat(trade.quantity()).isEqualTo(FixedDecimal.parse("0.02"));
    assertThat(trade.currency()).isEqualTo("USDT");
    assertThat(trade.side()).isEqualTo(Side.SELL);
    assertThat(trade.ingestionTimestampMicros()).isEqualTo(RECEIVED);
  }

  @Test
  void whatTheEnvelopeSaysIsNoPartOfTheEvent() {
    String before = "{\"t\":5,\"data\":" + RAW + "}";
    String after = "{\"data\":" + RAW + ",\"t\":5}";
    assertThat(trade(before)).isEqualTo(trade(RAW));
    assertThat(trade(after)).isEqualTo(trade(RAW));
    String withoutId = RAW.replace("\"t\":3735683259,", "");
    assertThat(decoder.decode("{\"data\":" + withoutId + ",\"t\":5}", RECEIVED))
        .isInstanceOf(DecodedFrame.Refused.class);
  }

  @Test
  void readsTheSameFromACombinedStream() {
    assertThat(trade("{\"stream\":\"btcusdt@trade\",\"data\":" + RAW + "}")).isEqualTo(trade(RAW));
    assertThat(trade("{\"data\":" + RAW + ",\"stream\":\"btcusdt@trade\"}")).isEqualTo(trade(RAW));
  }

  @Test
  void theBuyerTookTheInitiativeWhereTheSellerIsTheMaker() {
    assertThat(trade(RAW.replace("\"m\":true", "\"m\":false")).side()).isEqualTo(Side.BUY);
  }

  @Test
  void acceptsFieldsItDoesNotKnow() {
    String more = RAW.replace("\"s\":", "\"b\":12,\"a\":{\"p\":[1,{\"q\":2}]},\"new\":null,\"s\":");
    assertThat(trade(more)).isEqualTo(trade(RAW));
    assertThat(trade(RAW.replace(",\"M\":true", ""))).isEqualTo(trade(RAW));
  }

  @Test
  void givesATradeTheSameMessageIdAlways() {
    assertThat(trade("{\"data\":" + RAW + "}").messageId()).isEqualTo(trade(RAW).messageId());
    assertThat(trade(RAW.replace("BTCUSDT", "ETHUSDT")).messageId())
        .isNotEqualTo(trade(RAW).messageId());
    assertThat(trade(RAW.replace("3735683259", "3735683260")).messageId())
        .isNotEqualTo(trade(RAW).messageId());
    assertThat(trade(RAW).messageId())
        .hasToString("967642a7-7cd9-8d5c-8000-0000deaa00bb")
        .satisfies(id -> assertThat(id.version()).isEqualTo(8))
        .satisfies(id -> assertThat(id.variant()).isEqualTo(2));
  }

  /** The end of BTCFDUSD is USD, and of the next four nothing that a list of endings would have. */
  @ParameterizedTest
  @CsvSource({
    "BTCFDUSD, FDUSD",
    "BTCJPY, JPY",
    "BTCUSD1, USD1",
    "ETHBRL, BRL",
    "SOLEURI, EURI",
    "BTCUSD, USD",
    "BTCUSDT, USDT",
    "ETHBTC, BTC",
    "币安人生USDT, USDT"
  })
  void theCurrencyIsTheQuoteAsset(String symbol, String currency) {
    assertThat(trade(RAW.replace("BTCUSDT", symbol)).currency()).isEqualTo(currency);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MALFORMED_JSON       | ``",
        "MALFORMED_JSON       | hello",
        "MALFORMED_JSON       | {\"e\":\"trade\"",
        "MALFORMED_JSON       | {\"result\":null,\"id\":1} x",
        "MALFORMED_JSON       | {\"result\":null,\"id\":1}{}",
        "NOT_AN_OBJECT        | []",
        "NOT_AN_OBJECT        | 17",
        "NOT_AN_OBJECT        | {\"stream\":\"btcusdt@trade\",\"data\":null}",
        "NOT_AN_OBJECT        | {\"stream\":\"btcusdt@trade\",\"data\":[]}",
        "EXCHANGE_ERROR       | {\"code\":2,\"msg\":\"Invalid request\"}",
        "EXCHANGE_ERROR       | {\"error\":{\"code\":2,\"msg\":\"no\"},\"id\":1}",
        "MISSING_FIELD        | {}",
        "OTHER_EVENT_TYPE     | {\"e\":\"aggTrade\",\"s\":\"BTCUSDT\"}",
        "OTHER_EVENT_TYPE     | {\"stream\":\"x\",\"data\":{\"e\":\"kline\"}}",
        "MISTYPED_FIELD       | {\"e\":1}",
        "MISSING_FIELD        | {\"e\":\"trade\",\"E\":1}"
      })
  void refusesWhatIsNoTrade(RefusalReason reason, String frame) {
    assertThat(refusal(frame).reason()).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MISSING_FIELD        | \"s\":\"BTCUSDT\",       | ``",
        "MISSING_FIELD        | \"t\":3735683259,        | ``",
        "MISSING_FIELD        | \"p\":\"61837.63000000\",| ``",
        "MISSING_FIELD        | \"q\":\"0.02000000\",    | ``",
        "MISSING_FIELD        | \"T\":1723161255342,     | ``",
        "MISSING_FIELD        | \"m\":true,              | ``",
        "MISTYPED_FIELD       | \"61837.63000000\"       | 61837.63",
        "MISTYPED_FIELD       | \"61837.63000000\"       | \"6e4\"",
        "MISTYPED_FIELD       | \"61837.63000000\"       | \"\"",
        "MISTYPED_FIELD       | \"61837.63000000\"       | null",
        "MISTYPED_FIELD       | 3735683259               | \"3735683259\"",
        "MISTYPED_FIELD       | 3735683259               | 1.5",
        "MISTYPED_FIELD       | 3735683259               | 99999999999999999999",
        "MISTYPED_FIELD       | \"m\":true               | \"m\":1",
        "MISTYPED_FIELD       | \"E\":1723161255343      | \"E\":\"now\"",
        "DUPLICATE_FIELD      | \"m\":true               | \"m\":true,\"m\":false",
        "DUPLICATE_FIELD      | \"m\":true               | \"m\":true,\"p\":\"1\"",
        "NOT_POSITIVE         | \"61837.63000000\"       | \"0.00000000\"",
        "NOT_POSITIVE         | \"0.02000000\"           | \"-0.02\"",
        "DECIMAL_OUT_OF_RANGE | \"0.02000000\"           | \"0.000000001\"",
        "DECIMAL_OUT_OF_RANGE | \"0.02000000\"           | \"92233720368.54775808\"",
        "BAD_TRADE_ID         | 3735683259               | -1",
        "BAD_TRADE_ID         | 3735683259               | 4611686018427387904",
        "BAD_TIME             | 1723161255342            | 0",
        "BAD_TIME             | 1723161255342            | 1723161255342000",
        "BAD_SYMBOL           | BTCUSDT                  | ``",
        "BAD_SYMBOL           | BTCUSDT                  | btcusdt",
        "UNKNOWN_SYMBOL       | BTCUSDT                  | BTCXYZ",
        "UNKNOWN_SYMBOL       | BTCUSDT                  | USDT",
        "NOT_SPOT             | \"m\":true,\"M\":true    | \"m\":true,\"X\":\"MARKET\"",
        "OTHER_EVENT_TYPE     | \"trade\"                | \"Trade\""
      })
  void refusesATradeWithAFault(RefusalReason reason, String right, String wrong) {
    assertThat(RAW).contains(right);
    DecodedFrame.Refused refused = refusal(RAW.replace(right, wrong));
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.detail()).isNotBlank();
  }

  @Test
  void aNewerListCountsFromTheNextFrameOn() {
    MarketDirectory directory = Listed.directory("ETHBTC");
    TradeDecoder following = new TradeDecoder(directory);
    assertThat(following.decode(RAW, RECEIVED))
        .isEqualTo(new DecodedFrame.Refused(
            RefusalReason.UNKNOWN_SYMBOL, "the exchange lists no such symbol"));
    directory.replace(Listed.markets(List.of("BTCUSDT")));
    assertThat(following.decode(RAW, RECEIVED)).isInstanceOf(DecodedFrame.OfTrade.class);
  }

  @Test
  void aSymbolOfAnyScriptMayBeEscaped() {
    String escaped = RAW.replace("BTCUSDT", "\\u5e01\\u5b89\\u4eba\\u751fUSDT");
    assertThat(trade(escaped)).isEqualTo(trade(RAW.replace("BTCUSDT", "币安人生USDT")));
  }

  @Test
  void doesNotPieceATradeTogetherFromAnEventAndItsEnvelope() {
    String withoutId = RAW.replace("\"t\":3735683259,", "");
    assertThat(refusal("{\"t\":3735683259,\"data\":" + withoutId + "}").reason())
        .isEqualTo(RefusalReason.MISSING_FIELD);
    assertThat(trade("{\"t\":1,\"data\":" + RAW + "}")).isEqualTo(trade(RAW));
  }

  @Test
  void knowsTheNoticeOfAShutdown() {
    String raw = "{\"e\":\"serverShutdown\",\"E\":1770123456789}";
    assertThat(decode(raw)).isEqualTo(new DecodedFrame.ServerShutdown());
    assertThat(decode("{\"stream\":\"!serverShutdown\",\"data\":" + raw + "}"))
        .isEqualTo(new DecodedFrame.ServerShutdown());
  }

  @Test
  void knowsRepliesToRequests() {
    assertThat(decode("{\"result\":null,\"id\":1}"))
        .isEqualTo(new DecodedFrame.Reply(OptionalLong.of(1), Optional.empty()));
    assertThat(decode("{\"result\":[\"btcusdt@trade\",\"a@trade\"],\"id\":3}"))
        .isEqualTo(new DecodedFrame.Reply(
            OptionalLong.of(3), Optional.of(List.of("btcusdt@trade", "a@trade"))));
    assertThat(decode("{\"id\":3,\"result\":[]}"))
        .isEqualTo(new DecodedFrame.Reply(OptionalLong.of(3), Optional.of(List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"result\":true,\"id\":null}",
        "{\"result\":{\"a\":[\"b\"]},\"id\":\"1\"}",
        "{\"result\":[\"a\",[\"b\"]],\"id\":99999999999999999999}",
        "{\"result\":[\"a\",1,{\"b\":2}],\"id\":[1]}",
        "{\"result\":[null],\"id\":1.5}"
      })
  void anAnswerToNothingOfOursIsAnAnswerStill(String frame) {
    assertThat(decode(frame))
        .isEqualTo(new DecodedFrame.Reply(OptionalLong.empty(), Optional.empty()));
  }

  @Test
  void answersWhateverItIsGiven() {
    Random random = new Random(1);
    String enveloped = "{\"stream\":\"btcusdt@trade\",\"data\":" + RAW + "}";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder frame = new StringBuilder(enveloped);
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        int at = random.nextInt(frame.length());
        switch (random.nextInt(3)) {
          case 0 -> frame.deleteCharAt(at);
          case 1 -> frame.setCharAt(at, (char) random.nextInt(Character.MAX_VALUE));
          default -> frame.insert(at, frame.charAt(random.nextInt(frame.length())));
        }
      }
      assertThat(decode(frame.toString())).isNotNull();
    }
    assertThat(refusal("{\"a\":".repeat(100_000)).reason()).isEqualTo(RefusalReason.MALFORMED_JSON);
  }

  /** With the property or variable, of a whole recording; without, of the one frame above. */
  @Test
  void readsEveryTradeOfARecording() throws IOException {
    String file = System.getProperty("ingestion.recording", System.getenv("INGESTION_RECORDING"));
    List<String> frames = file == null ? List.of(RAW) : Files.readAllLines(Path.of(file));
    assertThat(frames).isNotEmpty().allSatisfy(frame -> trade(frame));
  }

  private DecodedFrame decode(String frame) {
    return decoder.decode(frame, RECEIVED);
  }

  private Trade trade(String frame) {
    DecodedFrame decoded = decode(frame);
    assertThat(decoded).as(frame).isInstanceOf(DecodedFrame.OfTrade.class);
    return ((DecodedFrame.OfTrade) decoded).trade();
  }

  private DecodedFrame.Refused refusal(String frame) {
    DecodedFrame decoded = decode(frame);
    assertThat(decoded).as(frame).isInstanceOf(DecodedFrame.Refused.class);
    return (DecodedFrame.Refused) decoded;
  }
}
