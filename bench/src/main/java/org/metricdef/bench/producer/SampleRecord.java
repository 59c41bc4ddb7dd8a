package org.metricdef.bench.producer;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.metricdef.ingestion.publish.AvroTradeEncoder;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeDecoder;

/** A record as we write it, so that Kafka's own tool can be told to write as large ones. */
final class SampleRecord {

  private static final String FRAME =
      "{\"stream\":\"some@trade\",\"data\":{\"e\":\"trade\",\"E\":1772700000123,"
          + "\"s\":\"%s\",\"t\":%d,\"p\":\"60042.17000000\",\"q\":\"0.01234000\","
          + "\"T\":1772700000123,\"m\":true,\"M\":true}}";

  private static final TradeDecoder DECODER = new TradeDecoder(Listed.directory(
      IntStream.range(0, Contest.SYMBOLS).mapToObj(SampleRecord::symbol).toList()));

  private static final int TEXTS = 100_000;

  private SampleRecord() {}

  /**
   * Texts of that many bytes with what our records hold, message ids included: they compress about
   * as well. (Kafka's tool reads texts only.)
   */
  static List<String> texts() {
    int bytes = bytes();
    Random random = new Random(2);
    return IntStream.range(0, TEXTS)
        .mapToObj(i -> {
          long id = FrameChunk.FIRST_ID + i / Contest.SYMBOLS;
          String symbol = symbol(i % Contest.SYMBOLS);
          String text = trade(symbol, id).messageId()
              + "BINANCE-"
              + id
              + symbol
              + "binance"
              + (1_772_700_000_000L + i)
              + (60_000 + random.nextInt(100))
              + (1 + random.nextInt(99_999))
              + "USDT"
              + id;
          return text.length() < bytes
              ? text + "0".repeat(bytes - text.length())
              : text.substring(0, bytes);
        })
        .toList();
  }

  /** Bytes of its key and its value. */
  static int bytes() {
    Trade trade = trade("R01S01USDT", FrameChunk.FIRST_ID);
    return trade.symbol().length() + new AvroTradeEncoder().encode(trade).length;
  }

  private static String symbol(int number) {
    return String.format(Locale.ROOT, "R01S%02dUSDT", number);
  }

  private static Trade trade(String symbol, long id) {
    String frame = FRAME.formatted(symbol, id);
    DecodedFrame decoded = DECODER.decode(frame, 1_772_700_000_124_000L);
    return ((DecodedFrame.OfTrade) decoded).trade();
  }
}
