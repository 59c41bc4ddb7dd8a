package org.metricdef.ingestion.publish;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.metricdef.ingestion.trade.Trade;

/** Makes the records of a shard's transactions. Used by one thread. */
final class ShardRecords {

  private final Shard shard;
  private final Checkpoint.Owner owner;
  private final Encoder<Trade> encoder;
  private final PublishMetrics metrics;

  /** Made once: the client looks the topic up by its hash for each record. */
  private final TopicPartition trades;

  private final Map<String, byte[]> keys = new HashMap<>();

  /**
   * For one shard.
   *
   * @param owner who writes it
   * @param encoder used by nobody else
   */
  ShardRecords(
      Shard shard, Checkpoint.Owner owner, Encoder<Trade> encoder, PublishMetrics metrics) {
    this.shard = shard;
    this.owner = owner;
    this.encoder = encoder;
    this.metrics = metrics;
    this.trades = shard.trades();
  }

  /**
   * The record of an item.
   *
   * @throws AssertionError if it cannot be encoded: to go on would leave it out
   */
  ProducerRecord<byte[], byte[]> of(Sequenced item) {
    byte[] key =
        keys.computeIfAbsent(item.symbol(), symbol -> symbol.getBytes(StandardCharsets.UTF_8));
    if (item instanceof Sequenced.OfHole hole) {
      String topic = TopicName.tradeHoles(shard.exchange()).name();
      return new ProducerRecord<>(topic, key, HoleRecord.toJson(hole));
    }
    Trade trade = ((Sequenced.OfTrade) item).trade();
    return new ProducerRecord<>(trades.topic(), trades.partition(), key, encode(trade));
  }

  /** As of before the transaction that it is written in: what that adds is read again. */
  ProducerRecord<byte[], byte[]> checkpoint(ShardPosition position) {
    return new ProducerRecord<>(
        shard.checkpoints().topic(),
        shard.number(),
        Checkpoint.KEY.getBytes(StandardCharsets.UTF_8),
        new Checkpoint(owner, position.offset(), position.next()).toJson());
  }

  private byte[] encode(Trade trade) {
    try {
      return encoder.encode(trade);
    } catch (RuntimeException notEncodable) {
      metrics.notEncodable();
      throw new AssertionError("no record can be made of " + trade, notEncodable);
    }
  }
}
