package org.metricdef.testbed.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.metricdef.testbed.exchange.SentTrade;

/** The plainest producer of v2 trade records that can be. */
final class NaiveProducer implements AutoCloseable {

  static final Schema SCHEMA = schema();

  private final KafkaProducer<byte[], byte[]> producer;

  NaiveProducer(String bootstrapServers) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers);
    this.producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  void send(ProducerRecord<byte[], byte[]> message) {
    producer.send(message);
  }

  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }

  static byte[] key(SentTrade trade) {
    return trade.symbol().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] encode(SentTrade trade) throws IOException {
    return encode(trade, null);
  }

  /** A record that says that it came by the exchange's history. */
  static byte[] encodeRepaired(SentTrade trade) throws IOException {
    return encode(trade, Map.of("origin", "rest"));
  }

  private static byte[] encode(SentTrade trade, Map<String, String> vendorData) throws IOException {
    GenericData model = new GenericData();
    model.addLogicalTypeConversion(new Conversions.DecimalConversion());
    GenericRecord fields = new GenericRecordBuilder(SCHEMA)
        .set("message_id", UUID.randomUUID().toString())
        .set(
            "trade_id",
            "BINANCE-" + (trade.epoch() == 1 ? "" : trade.epoch() + "-") + trade.tradeId())
        .set("symbol", trade.symbol())
        .set("exchange", "BINANCE")
        .set("asset_class", symbolOf("asset_class", "crypto"))
        .set("timestamp", trade.tradeTimeMillis() * 1_000)
        .set("price", scaled(trade.price()))
        .set("quantity", scaled(trade.quantity()))
        .set("currency", "USDT")
        .set("side", symbolOf("side", trade.buyerIsMaker() ? "SELL" : "BUY"))
        .set("source_sequence", trade.tradeId())
        .set("ingestion_timestamp", trade.tradeTimeMillis() * 1_000)
        .set("vendor_data", vendorData)
        .build();
    ByteBuffer buffer = new BinaryMessageEncoder<GenericRecord>(model, SCHEMA).encode(fields);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static BigDecimal scaled(BigDecimal value) {
    return value.setScale(8);
  }

  private static GenericData.EnumSymbol symbolOf(String field, String symbol) {
    return new GenericData.EnumSymbol(SCHEMA.getField(field).schema(), symbol);
  }

  private static Schema schema() {
    try (InputStream in = NaiveProducer.class.getResourceAsStream("/trade_v2.avsc")) {
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
