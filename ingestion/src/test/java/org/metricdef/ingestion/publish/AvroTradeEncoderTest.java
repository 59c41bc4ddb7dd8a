package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Conversions;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.AssetClass;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.MessageId;
import org.metricdef.ingestion.trade.Side;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;

class AvroTradeEncoderTest {

  private final AvroTradeEncoder encoder = new AvroTradeEncoder();

  @Test
  void writesWhatAvrosOwnReaderReads() throws Exception {
    Trade trade = Trades.trade(3735683259L);
    GenericRecord read = read(encoder.encode(trade));
    assertThat(read.get("message_id")).hasToString(trade.messageId().toString());
    assertThat(read.get("trade_id")).hasToString("BINANCE-3735683259");
    assertThat(read.get("symbol")).hasToString("BTCUSDT");
    assertThat(read.get("exchange")).hasToString("binance");
    assertThat(read.get("asset_class")).hasToString("crypto");
    assertThat(read.get("timestamp")).isEqualTo(1_723_161_255_342_000L);
    assertThat(decimal(read, "price")).isEqualTo(new BigDecimal("61837.63000000"));
    assertThat(decimal(read, "quantity")).isEqualTo(new BigDecimal("0.02000000"));
    assertThat(read.get("currency")).hasToString("USDT");
    assertThat(read.get("side")).hasToString("SELL");
    assertThat((List<?>) read.get("trade_conditions")).isEmpty();
    assertThat(read.get("source_sequence")).isEqualTo(3735683259L);
    assertThat(read.get("ingestion_timestamp")).isEqualTo(1_723_161_255_400_123L);
    assertThat(read.get("platform_sequence")).isNull();
    assertThat(read.get("vendor_data")).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 10, 15, 16, 3735683259L, 1L << 60, MessageId.HIGHEST_NUMBER})
  void writesTheIdsOfEverySize(long id) throws Exception {
    Trade trade = Trades.trade("ETHUSDT", id, TradeOrigin.STREAM);
    GenericRecord read = read(encoder.encode(trade));
    assertThat(read.get("message_id")).hasToString(trade.messageId().toString());
    assertThat(read.get("trade_id")).hasToString("BINANCE-" + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.00000001",
        "0.00000127",
        "0.00000128",
        "0.00000255",
        "0.00000256",
        "0.00032768",
        "21474836.48",
        "9999999999.99999999",
        "12345678901",
        "46116860414",
        "92233720368.54775807"
      })
  void writesDecimalsOfEverySize(String amount) throws Exception {
    GenericRecord read = read(encoder.encode(Trades.trade(1, amount, amount)));
    assertThat(decimal(read, "price")).isEqualByComparingTo(amount);
    byte[] shortest = decimal(read, "price").unscaledValue().toByteArray();
    assertThat(((ByteBuffer) read.get("price")).array()).isEqualTo(shortest);
  }

  @Test
  void writesOneTradeLikeTheNext() {
    Trade trade = Trades.trade(1);
    byte[] first = encoder.encode(trade);
    encoder.encode(Trades.trade(2, "9999999999", "1"));
    assertThat(encoder.encode(trade)).isEqualTo(first);
  }

  @Test
  void theNamesOfTheCodeAreThoseOfTheSchema() {
    Schema schema = TradeSchemas.current();
    assertThat(schema.getFullName()).isEqualTo("com.k2.marketdata.TradeV3");
    assertThat(schema.getField("asset_class").schema().getEnumSymbols())
        .isEqualTo(List.of(AssetClass.values()).stream().map(AssetClass::label).toList());
    assertThat(schema.getField("side").schema().getEnumSymbols())
        .isEqualTo(List.of(Side.values()).stream().map(Side::name).toList());
  }

  private static GenericRecord read(byte[] bytes) throws Exception {
    return new BinaryMessageDecoder<GenericRecord>(GenericData.get(), TradeSchemas.current())
        .decode(bytes);
  }

  private static BigDecimal decimal(GenericRecord read, String field) {
    return new Conversions.DecimalConversion()
        .fromBytes(
            ((ByteBuffer) read.get(field)).duplicate(),
            read.getSchema().getField(field).schema(),
            LogicalTypes.decimal(38, 8));
  }

  @Test
  void aBlockTradeIsToldFromATradeOfTheSameNumber() throws Exception {
    Trade trade = Trades.trade(582);
    Trade block = new Trade(
        trade.symbol(),
        Dataset.BINANCE_BLOCK_TRADES,
        trade.timestampMicros(),
        trade.price(),
        trade.quantity(),
        trade.currency(),
        trade.side(),
        trade.sourceSequence(),
        trade.ingestionTimestampMicros(),
        TradeOrigin.REST);
    encoder.encode(trade);
    GenericRecord read = read(encoder.encode(block));
    assertThat(read.get("trade_id")).hasToString("BINANCE-BLOCK-582");
    assertThat(read.get("message_id")).hasToString(block.messageId().toString());
    assertThat(read.get("message_id")).asString().isNotEqualTo(trade.messageId().toString());
    assertThat((List<?>) read.get("trade_conditions"))
        .singleElement()
        .hasToString(AvroTradeEncoder.BLOCK_CONDITION);
    assertThat(read.get("vendor_data")).hasToString("{origin=rest}");
    assertThat((List<?>) read(encoder.encode(trade)).get("trade_conditions")).isEmpty();
    assertThat(new TradeKeyReader().read(encoder.encode(block)).id()).isEqualTo(582);
  }
}
