package org.metricdef.bench.producer;

import org.metricdef.ingestion.publish.AvroTradeEncoder;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.metricdef.ingestion.trade.TradeDecoder;

/** A record as we write it, so that Kafka's own tool can be told to write as large ones. */
final class SampleRecord {

  private static final String FRAME =
      "{\"stream\":\"r01s01usdt@trade\",\"data\":{\"e\":\"trade\",\"E\":1772700000123,"
          + "\"s\":\"R01S01USDT\",\"t\":3000001234,\"p\":\"60042.17000000\",\"q\":\"0.01234000\","
          + "\"T\":1772700000123,\"m\":true,\"M\":true}}";

  private SampleRecord() {}

  /** Bytes of its key and its value. */
  static int bytes() {
    DecodedFrame frame = new TradeDecoder().decode(FRAME, 1_772_700_000_124_000L);
    DecodedFrame.OfTrade trade = (DecodedFrame.OfTrade) frame;
    return trade.trade().symbol().length() + new AvroTradeEncoder().encode(trade.trade()).length;
  }
}
