package org.metricdef.ingestion.publish;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads which trade a record is, and skips the rest of the record. Used by one thread. */
public final class TradeKeyReader {

  private static final Set<String> WANTED = Set.of("symbol", "timestamp", "source_sequence");

  private final GenericDatumReader<GenericRecord> reader;
  private final List<byte[]> headers;
  private @Nullable GenericRecord reused;
  private @Nullable BinaryDecoder decoder;

  /**
   * Which trade a record is.
   *
   * @param symbol as the exchange spells it
   * @param id the exchange's number of the trade
   * @param timestampMicros when it happened, in microseconds since 1970
   */
  public record TradeKey(String symbol, long id, long timestampMicros) {}

  /** A reader of the versions 2 and 3, which have the same fields of the same form. */
  public TradeKeyReader() {
    Schema full = TradeSchemas.current();
    List<Schema.Field> wanted = full.getFields().stream()
        .filter(field -> WANTED.contains(field.name()))
        .map(field -> new Schema.Field(field, field.schema()))
        .toList();
    Schema projection =
        Schema.createRecord(full.getName(), null, full.getNamespace(), false, wanted);
    this.reader = new GenericDatumReader<>(full, projection);
    this.headers = List.of(TradeSchemas.header(full), TradeSchemas.header(TradeSchemas.version2()));
  }

  /**
   * Which trade a record's value is.
   *
   * @throws UnknownVersionException if the value is a record of another version
   * @throws UnreadableDataException if it is anything else
   */
  public TradeKey read(byte @Nullable [] value) {
    if (value == null || !TradeSchemas.isSingleObject(value)) {
      throw new UnreadableDataException("a record that is no trade");
    }
    if (headers.stream().noneMatch(header -> TradeSchemas.startsWith(value, header))) {
      throw new UnknownVersionException(
          "a record of a version that this program does not know; a newer producer writes here:"
              + " upgrade this one");
    }
    try {
      int start = TradeSchemas.HEADER_BYTES;
      BinaryDecoder in =
          DecoderFactory.get().binaryDecoder(value, start, value.length - start, decoder);
      decoder = in;
      GenericRecord read = reader.read(reused, in);
      reused = read;
      return new TradeKey(read.get("symbol").toString(), (Long) read.get("source_sequence"), (Long)
          read.get("timestamp"));
    } catch (IOException | RuntimeException unreadable) { // Avro throws nearly anything.
      throw new UnreadableDataException("a record that is no whole trade", unreadable);
    }
  }
}
