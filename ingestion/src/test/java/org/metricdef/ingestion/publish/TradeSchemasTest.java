package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Trades;

/** Readers of one version, and records of another. */
class TradeSchemasTest {

  private static final String LARGE = "12345678901.00000001";

  private final byte[] newRecord = new AvroTradeEncoder().encode(Trades.trade(7, "1.5", LARGE));

  @Test
  void eachVersionHasAFingerprintOfItsOwn() {
    assertThat(TradeSchemas.header(TradeSchemas.current()))
        .isNotEqualTo(TradeSchemas.header(TradeSchemas.version2()));
  }

  @Test
  void theVersionsDifferInNothingButTheDigits() {
    Map<String, Schema.Field> fields = TradeSchemas.version2().getFields().stream()
        .collect(Collectors.toMap(Schema.Field::name, field -> field));
    TreeSet<String> different = new TreeSet<>();
    for (Schema.Field field : TradeSchemas.current().getFields()) {
      Schema.Field old = fields.remove(field.name());
      assertThat(old.pos()).isEqualTo(field.pos());
      if (!old.schema().equals(field.schema())) {
        different.add(field.name());
      }
    }
    assertThat(fields).isEmpty();
    assertThat(different).containsExactly("price", "quantity");
    for (String name : different) {
      assertThat(decimal(TradeSchemas.version2(), name)).isEqualTo(LogicalTypes.decimal(18, 8));
      assertThat(decimal(TradeSchemas.current(), name)).isEqualTo(LogicalTypes.decimal(38, 8));
    }
  }

  @Test
  void anOldReaderRefusesANewRecord() {
    BinaryMessageDecoder<GenericRecord> old =
        new BinaryMessageDecoder<>(new GenericData(), TradeSchemas.version2());
    assertThatThrownBy(() -> old.decode(newRecord)).isInstanceOf(MissingSchemaException.class);
  }

  @Test
  void aNewReaderReadsBothVersions() throws Exception {
    GenericRecord read = TradeSchemas.decoder().decode(newRecord);
    assertThat(unscaled(read)).isEqualTo(1_234_567_890_100_000_001L);
    GenericRecord old = TradeSchemas.decoder().decode(oldRecord());
    assertThat(old.get("symbol")).hasToString("BTCUSDT");
    assertThat(old.get("source_sequence")).isEqualTo(8L);
    assertThat(unscaled(old)).isEqualTo(2_000_000L);
  }

  @Test
  void theReaderOfKeysReadsBothVersionsAndRefusesOthers() throws Exception {
    TradeKeyReader keys = new TradeKeyReader();
    assertThat(keys.read(newRecord))
        .isEqualTo(new TradeKeyReader.TradeKey("BTCUSDT", 7, Trades.MICROS));
    assertThat(keys.read(oldRecord()))
        .isEqualTo(new TradeKeyReader.TradeKey("BTCUSDT", 8, Trades.MICROS));
    byte[] newer = newRecord.clone();
    newer[5]++;
    assertThatThrownBy(() -> keys.read(newer))
        .isInstanceOf(UnknownVersionException.class)
        .hasMessageContaining("upgrade");
    byte[] foreign = "no trade at all".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> keys.read(foreign)).isInstanceOf(UnreadableDataException.class);
    assertThatThrownBy(() -> keys.read(new byte[0])).isInstanceOf(UnreadableDataException.class);
  }

  /** As a producer of version 2 wrote it, by Avro's own encoder. */
  private static byte[] oldRecord() throws Exception {
    byte[] current = new AvroTradeEncoder().encode(Trades.trade(8));
    int start = TradeSchemas.HEADER_BYTES;
    GenericRecord fields = new GenericDatumReader<GenericRecord>(TradeSchemas.version2())
        .read(
            null, DecoderFactory.get().binaryDecoder(current, start, current.length - start, null));
    ByteBuffer encoded = new BinaryMessageEncoder<GenericRecord>(
            new GenericData(), TradeSchemas.version2())
        .encode(fields);
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  private static LogicalTypes.Decimal decimal(Schema schema, String field) {
    return (LogicalTypes.Decimal) schema.getField(field).schema().getLogicalType();
  }

  private static long unscaled(GenericRecord read) {
    ByteBuffer bytes = ((ByteBuffer) read.get("quantity")).duplicate();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return new BigInteger(copy).longValueExact();
  }
}
