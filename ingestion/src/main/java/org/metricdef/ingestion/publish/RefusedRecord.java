package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.TradeOrigin;

/**
 * The record of a trade that fits no record of a trade. Its key is the symbol, its value the trade
 * as the exchange's history gave it. The headers are those of a dead letter, and two more.
 */
public final class RefusedRecord {

  /** Header: the exchange's number of the trade, in decimal digits. */
  public static final String ID = "trade-id";

  /** Header: why it was refused, in words. */
  public static final String DETAIL = "detail";

  private RefusedRecord() {}

  static ProducerRecord<byte[], byte[]> of(RefusedTrade refused, TopicName topic, byte[] key) {
    Integer anyPartition = null;
    List<Header> headers = new ArrayList<>(List.of(
        header(ID, Long.toString(refused.id())),
        header(DeadLetterHeaders.REASON, refused.reason().label()),
        header(DETAIL, refused.detail()),
        header(DeadLetterHeaders.RECEIVED, Long.toString(refused.receivedMicros())),
        header(DeadLetterHeaders.ORIGIN, TradeOrigin.REST.label())));
    if (refused.epoch() != Place.FIRST_EPOCH) {
      headers.add(EpochHeader.of(refused.epoch()));
    }
    return new ProducerRecord<>(topic.name(), anyPartition, key, refused.element(), headers);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
