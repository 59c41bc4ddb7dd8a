package org.metricdef.ingestion.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.MarketDirectory;

/** Block trades, as the exchange's documentation shows them, on both paths and in the history. */
class BlockTradeDecoderTest {

  private static final long RECEIVED = 1_772_506_983_400_000L;

  private static final String FRAME = "{\"e\":\"blockTrade\",\"E\":1772506983330,\"s\":\"BNBBTC\","
      + "\"t\":582,\"p\":\"0.052\",\"q\":\"5838\",\"T\":1772506983321,\"m\":true}";

  private static final String ANSWER = "[{\"id\":582,\"price\":\"0.052\",\"qty\":\"5838\","
      + "\"quoteQty\":\"303.576\",\"time\":1772506983321,\"isBuyerMaker\":true}]";

  private final MarketDirectory directory = Listed.directory("BNBBTC");
  private final TradeDecoder decoder =
      new TradeDecoder(directory, Dataset.BINANCE_BLOCK_TRADES, TimestampUnit.MILLISECOND);
  private final HistoryDecoder history =
      new HistoryDecoder(directory, Dataset.BINANCE_BLOCK_TRADES, TimestampUnit.MILLISECOND);

  @ParameterizedTest
  @ValueSource(strings = {"%s", "{\"stream\":\"bnbbtc@blockTrade\",\"data\":%s}"})
  void aFrameIsReadByBothPathsAlike(String form) {
    String frame = form.formatted(FRAME);
    Trade fast = new FastTradeParser(
            directory, Dataset.BINANCE_BLOCK_TRADES, TimestampUnit.MILLISECOND)
        .read(frame, RECEIVED);
    assertThat(fast).isNotNull();
    assertThat(decoder.decodeAny(frame, RECEIVED)).isEqualTo(new DecodedFrame.OfTrade(fast));
    assertThat(fast.dataset()).isEqualTo(Dataset.BINANCE_BLOCK_TRADES);
    assertThat(fast.price()).hasToString("0.05200000");
    assertThat(fast.quantity()).hasToString("5838.00000000");
    assertThat(fast.timestampMicros()).isEqualTo(1_772_506_983_321_000L);
    assertThat(fast.side()).isEqualTo(Side.SELL);
    assertThat(fast.sourceSequence()).isEqualTo(582);
  }

  @Test
  void itsIdsAreThoseOfNoTrade() {
    Trade block = read(decoder, FRAME);
    Trade trade = read(
        new TradeDecoder(directory),
        FRAME.replace("blockTrade", "trade").replace("}", ",\"M\":true}"));
    assertThat(block.sourceSequence()).isEqualTo(trade.sourceSequence());
    assertThat(block.tradeId()).isEqualTo("BINANCE-BLOCK-582");
    assertThat(block.in(2).tradeId()).isEqualTo("BINANCE-BLOCK-2-582");
    assertThat(trade.tradeId()).isEqualTo("BINANCE-582");
    assertThat(block.messageId()).isNotEqualTo(trade.messageId());
    assertThat(block.in(2).messageId()).isNotEqualTo(block.messageId());
  }

  @Test
  void theHistorySaysTheSame() throws Exception {
    DecodedHistory answer =
        history.decode(ANSWER.getBytes(StandardCharsets.UTF_8), "BNBBTC", 1, 10, RECEIVED);
    assertThat(answer.items()).singleElement().isInstanceOfSatisfying(Trade.class, trade -> {
      assertThat(trade.saysTheSameAs(read(decoder, FRAME))).isTrue();
      assertThat(trade.dataset()).isEqualTo(Dataset.BINANCE_BLOCK_TRADES);
      assertThat(trade.origin()).isEqualTo(TradeOrigin.REST);
      assertThat(trade.messageId()).isEqualTo(read(decoder, FRAME).messageId());
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OTHER_EVENT_TYPE     | \"blockTrade\" | \"trade\"",
        "OTHER_EVENT_TYPE     | \"blockTrade\" | \"aggTrade\"",
        "MISSING_FIELD        | \"t\":582,     | \"x\":582,",
        "MISSING_FIELD        | ,\"m\":true    | ,\"x\":true",
        "MISTYPED_FIELD       | \"t\":582      | \"t\":\"582\"",
        "MISTYPED_FIELD       | \"0.052\"      | 0.052",
        "NOT_POSITIVE         | \"5838\"       | \"0\"",
        "DECIMAL_OUT_OF_RANGE | \"5838\"       | \"99999999999999\"",
        "BAD_TRADE_ID         | \"t\":582      | \"t\":-1",
        "BAD_TIME             | 1772506983321  | 1772506983321000",
        "UNKNOWN_SYMBOL       | BNBBTC         | BNBXXX",
        "NOT_SPOT             | ,\"m\":true    | ,\"m\":true,\"X\":\"MARKET\"",
        "DUPLICATE_FIELD      | \"t\":582,     | \"t\":582,\"t\":582,"
      })
  void whatHasNotItsFormIsRefused(RefusalReason reason, String what, String instead) {
    String frame = FRAME.replace(what, instead);
    assertThat(frame).isNotEqualTo(FRAME);
    assertThat(decoder.decode(frame, RECEIVED))
        .isInstanceOfSatisfying(
            DecodedFrame.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void aDecoderOfTradesRefusesABlockTrade() {
    assertThat(new TradeDecoder(directory).decode(FRAME, RECEIVED))
        .isEqualTo(new DecodedFrame.Refused(
            RefusalReason.OTHER_EVENT_TYPE, "an event of another type than trade"));
  }

  @Test
  void microsecondsAreReadWhereTheyWereAskedFor() {
    TradeDecoder micros =
        new TradeDecoder(directory, Dataset.BINANCE_BLOCK_TRADES, TimestampUnit.MICROSECOND);
    assertThat(read(micros, FRAME.replace("1772506983321", "1772506983321456")).timestampMicros())
        .isEqualTo(1_772_506_983_321_456L);
    assertThat(micros.decode(FRAME, RECEIVED)).isInstanceOf(DecodedFrame.Refused.class);
    assertThatThrownBy(() -> new HistoryDecoder(
                directory, Dataset.BINANCE_BLOCK_TRADES, TimestampUnit.MICROSECOND)
            .decode(ANSWER.getBytes(StandardCharsets.UTF_8), "BNBBTC", 1, 10, RECEIVED))
        .isInstanceOf(BadHistoryException.class)
        .hasMessageContaining("is in another unit than was asked for");
  }

  @Test
  void theTextOfADeadLetterIsOneOfItsStream() {
    Trade trade = read(decoder, FRAME);
    String text = new String(TradeText.event(trade), StandardCharsets.UTF_8);
    assertThat(text).contains("\"e\":\"blockTrade\"").doesNotContain("\"M\"");
    assertThat(read(decoder, text).saysTheSameAs(trade)).isTrue();
  }

  private static Trade read(TradeDecoder decoder, String frame) {
    return ((DecodedFrame.OfTrade) decoder.decode(frame, RECEIVED)).trade();
  }
}
