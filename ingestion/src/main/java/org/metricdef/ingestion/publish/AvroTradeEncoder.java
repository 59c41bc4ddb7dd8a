package org.metricdef.ingestion.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.FixedDecimal;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeKind;
import org.metricdef.ingestion.trade.TradeOrigin;

/**
 * Writes trades in Avro's single-object encoding: a marker, the fingerprint of the schema, and the
 * fields in the schema's order. It writes field by field, because a generic record takes twice the
 * time. A test reads every kind of record back with Avro's own reader.
 *
 * <p>Not safe for use by several threads.
 */
public final class AvroTradeEncoder implements Encoder<Trade> {

  /** What {@link #write} writes, in this order. */
  private static final List<String> FIELDS = List.of(
      "message_id",
      "trade_id",
      "symbol",
      "exchange",
      "asset_class",
      "timestamp",
      "price",
      "quantity",
      "currency",
      "side",
      "trade_conditions",
      "source_sequence",
      "ingestion_timestamp",
      "platform_sequence",
      "vendor_data");

  /** The key in vendor_data under which a record says that it did not come by the stream. */
  public static final String ORIGIN_KEY = "origin";

  /** What a record of a block trade says in trade_conditions. */
  public static final String BLOCK_CONDITION = "block_trade";

  private static final int NULL_BRANCH = 0;
  private static final int VALUE_BRANCH = 1;

  private final byte[] header;
  private final ReusableBytes bytes = new ReusableBytes();
  private final ByteBuffer decimal = ByteBuffer.allocate(Long.BYTES);
  private final Map<String, Market> markets = new HashMap<>();
  private @Nullable BinaryEncoder encoder;

  /**
   * The encoded parts that all records of one market share.
   *
   * @param names its symbol, exchange and asset class
   * @param conditions what kind of trades they are
   */
  private record Market(
      TradeIds ids,
      Dataset dataset,
      int epoch,
      byte[] names,
      String currency,
      byte[] currencyBytes,
      byte[] conditions) {

    static Market of(Trade trade) throws IOException {
      ByteArrayOutputStream names = new ByteArrayOutputStream();
      BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(names, null);
      out.writeString(trade.symbol());
      out.writeString(trade.exchange().label());
      out.writeEnum(trade.exchange().assetClass().ordinal());
      ByteArrayOutputStream currency = new ByteArrayOutputStream();
      EncoderFactory.get().directBinaryEncoder(currency, out).writeString(trade.currency());
      return new Market(
          new TradeIds(trade),
          trade.dataset(),
          trade.epoch(),
          names.toByteArray(),
          trade.currency(),
          currency.toByteArray(),
          conditionsOf(trade.dataset().kind()));
    }
  }

  /**
   * An encoder of the current version.
   *
   * @throws IllegalStateException if the schema on the class path is not the one this was written
   *     for
   */
  public AvroTradeEncoder() {
    Schema schema = TradeSchemas.current();
    List<String> fields = schema.getFields().stream().map(Schema.Field::name).toList();
    if (!fields.equals(FIELDS)) {
      throw new IllegalStateException(schema.getName() + " has the fields " + fields);
    }
    this.header = TradeSchemas.header(schema);
  }

  @Override
  public byte[] encode(Trade trade) {
    bytes.reset();
    bytes.write(header, 0, header.length);
    try {
      BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
      encoder = out;
      write(trade, out);
      out.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void write(Trade trade, BinaryEncoder out) throws IOException {
    Market market = market(trade);
    market.ids.write(trade.sourceSequence(), out);
    out.writeFixed(market.names);
    out.writeLong(trade.timestampMicros());
    writeDecimal(trade.price(), out);
    writeDecimal(trade.quantity(), out);
    out.writeFixed(market.currencyBytes);
    out.writeEnum(trade.side().ordinal());
    out.writeFixed(market.conditions);
    out.writeIndex(VALUE_BRANCH);
    out.writeLong(trade.sourceSequence());
    out.writeLong(trade.ingestionTimestampMicros());
    out.writeIndex(NULL_BRANCH);
    out.writeNull();
    writeOrigin(trade.origin(), out);
  }

  private Market market(Trade trade) throws IOException {
    Market market = markets.get(trade.symbol());
    if (market == null
        || market.epoch != trade.epoch()
        || !market.dataset.equals(trade.dataset())
        || !market.currency.equals(trade.currency())) {
      market = Market.of(trade);
      markets.put(trade.symbol(), market);
    }
    return market;
  }

  /** Writes how the trade came, unless it came over the stream, as most do. */
  private static void writeOrigin(TradeOrigin origin, BinaryEncoder out) throws IOException {
    if (origin == TradeOrigin.STREAM) {
      out.writeIndex(NULL_BRANCH);
      out.writeNull();
      return;
    }
    out.writeIndex(VALUE_BRANCH);
    out.writeMapStart();
    out.setItemCount(1);
    out.startItem();
    out.writeString(ORIGIN_KEY);
    out.writeString(origin.label());
    out.writeMapEnd();
  }

  /** The array of conditions: empty for trades of the order book. */
  private static byte[] conditionsOf(TradeKind kind) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
    out.writeArrayStart();
    switch (kind) {
      case TRADE -> out.setItemCount(0);
      case BLOCK_TRADE -> {
        out.setItemCount(1);
        out.startItem();
        out.writeString(BLOCK_CONDITION);
      }
    }
    out.writeArrayEnd();
    return bytes.toByteArray();
  }

  /**
   * Writes the unscaled value in two's complement, in as few bytes as hold it, the highest first.
   */
  private void writeDecimal(FixedDecimal amount, BinaryEncoder out) throws IOException {
    long unscaled = amount.unscaled();
    int significantBits = Long.SIZE - Long.numberOfLeadingZeros(unscaled ^ (unscaled >> 63)) + 1;
    int length = (significantBits + 7) / 8;
    decimal.putLong(0, unscaled);
    out.writeBytes(decimal.array(), Long.BYTES - length, length);
  }
}
