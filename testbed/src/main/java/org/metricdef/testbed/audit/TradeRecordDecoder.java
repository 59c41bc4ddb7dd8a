package org.metricdef.testbed.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;

/**
 * Reads trade records in Avro's single-object encoding with Avro's own reader, so that a mistake of
 * the producer's encoder cannot hide behind the same mistake here.
 */
final class TradeRecordDecoder {

  private final BinaryMessageDecoder<GenericRecord> decoder;

  TradeRecordDecoder(Schema schema) {
    GenericData model = new GenericData();
    model.addLogicalTypeConversion(new Conversions.DecimalConversion());
    this.decoder = new BinaryMessageDecoder<>(model, schema);
  }

  /**
   * Reads one record.
   *
   * @throws BadRecordException if the bytes are no record of this schema, or more than one
   */
  ReceivedTrade decode(byte[] value) throws BadRecordException {
    if (value == null) {
      throw new BadRecordException("the record has no value");
    }
    ByteArrayInputStream bytes = new ByteArrayInputStream(value);
    ReceivedTrade trade;
    try {
      trade = trade(decoder.decode(bytes, null));
    } catch (IOException | RuntimeException e) { // Avro throws nearly anything on foreign bytes.
      throw new BadRecordException("no trade record: " + e, e);
    }
    if (bytes.available() > 0) {
      throw new BadRecordException(bytes.available() + " bytes follow the trade record");
    }
    return trade;
  }

  private static ReceivedTrade trade(GenericRecord fields) {
    return new ReceivedTrade(
        UUID.fromString(text(fields, "message_id")),
        text(fields, "trade_id"),
        text(fields, "symbol"),
        text(fields, "asset_class"),
        (Long) fields.get("timestamp"),
        (BigDecimal) fields.get("price"),
        (BigDecimal) fields.get("quantity"),
        text(fields, "currency"),
        text(fields, "side"),
        (Long) fields.get("source_sequence"),
        fromHistory(fields));
  }

  /** Whether {@code vendor_data} says {@code origin: rest}. */
  private static boolean fromHistory(GenericRecord fields) {
    return fields.get("vendor_data") instanceof Map<?, ?> data
        && data.entrySet().stream()
            .anyMatch(entry -> entry.getKey().toString().equals("origin")
                && entry.getValue().toString().equals("rest"));
  }

  private static String text(GenericRecord fields, String name) {
    return fields.get(name).toString();
  }
}
