package org.metricdef.ingestion.publish;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads which trade a record is, and skips the rest of the record. Used by one thread. */
public final class TradeKeyReader {

  /** Two bytes of marker and eight of fingerprint. */
  private static final int HEADER_BYTES = 10;

  private final GenericDatumReader<GenericRecord> reader;
  private @Nullable GenericRecord reused;
  private @Nullable BinaryDecoder decoder;

  /**
   * Which trade a record is.
   *
   * @param symbol as the exchange spells it
   * @param id the exchange's number of the trade
   */
  public record TradeKey(String symbol, long id) {}

  /** A reader of record version 2. */
  public TradeKeyReader() {
    Schema full = AvroTradeEncoder.schema();
    List<Schema.Field> wanted = full.getFields().stream()
        .filter(field -> field.name().equals("symbol") || field.name().equals("source_sequence"))
        .map(field -> new Schema.Field(field, field.schema()))
        .toList();
    Schema projection =
        Schema.createRecord(full.getName(), null, full.getNamespace(), false, wanted);
    this.reader = new GenericDatumReader<>(full, projection);
  }

  /**
   * Which trade a record's value is.
   *
   * @throws UnreadableDataException if the value is no record of version 2
   */
  public TradeKey read(byte @Nullable [] value) {
    if (value == null || value.length < HEADER_BYTES) {
      throw new UnreadableDataException("a record that is no trade of version 2: it is too short");
    }
    try {
      BinaryDecoder in = DecoderFactory.get()
          .binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, decoder);
      decoder = in;
      GenericRecord read = reader.read(reused, in);
      reused = read;
      return new TradeKey(read.get("symbol").toString(), (Long) read.get("source_sequence"));
    } catch (IOException | RuntimeException unreadable) { // Avro throws nearly anything.
      throw new UnreadableDataException("a record that is no trade of version 2", unreadable);
    }
  }
}
