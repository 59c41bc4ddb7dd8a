package org.metricdef.testbed.broker;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogKey;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;

/**
 * A transaction that the cluster calls committed and has not ended in its partitions. A broker that
 * is killed and comes back leaves such ones, now and then: what is to be ended is, for a moment, in
 * partitions without a leader, and it takes those for deleted.
 */
public final class UnendedTransaction {

  private static final TopicPartition LOG = new TopicPartition("__transaction_state", 0);
  private static final byte COMPLETE_COMMIT = 4;

  /** From whom a broker accepts records of its own topics. */
  private static final String ADMIN = "__admin_client";

  private UnendedTransaction() {}

  /**
   * Makes the transaction such a one that is under way, and starts the broker again.
   *
   * @throws IllegalStateException if there is none
   */
  public static void leave(EmbeddedBroker broker, String transactionalId)
      throws InterruptedException, ExecutionException {
    ConsumerRecord<byte[], byte[]> last = last(broker.bootstrapServers(), transactionalId);
    ByteBuffer bytes = ByteBuffer.wrap(last.value());
    short version = bytes.getShort();
    TransactionLogValue state = new TransactionLogValue(new ByteBufferAccessor(bytes), version);
    state.setTransactionStatus(COMPLETE_COMMIT);
    state.setProducerEpoch((short) (state.producerEpoch() + 1));
    state.setTransactionPartitions(List.of());
    Map<String, Object> settings = Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        broker.bootstrapServers(),
        ProducerConfig.CLIENT_ID_CONFIG,
        ADMIN,
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        false);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] ended = MessageUtil.toVersionPrefixedBytes(version, state);
      producer
          .send(new ProducerRecord<>(LOG.topic(), LOG.partition(), last.key(), ended))
          .get();
    }
    broker.stop();
    broker.startAgain();
  }

  private static ConsumerRecord<byte[], byte[]> last(String servers, String transactionalId) {
    Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    ConsumerRecord<byte[], byte[]> last = null;
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(LOG));
      consumer.seekToBeginning(List.of(LOG));
      long end = Objects.requireNonNull(
          consumer.endOffsets(List.of(LOG)).get(LOG), "the client answers or throws");
      while (consumer.position(LOG) < end) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
          last = transactionalId.equals(id(each)) ? each : last;
        }
      }
    }
    if (last == null || last.value() == null) {
      throw new IllegalStateException("the cluster knows of no transaction of " + transactionalId);
    }
    return last;
  }

  private static String id(ConsumerRecord<byte[], byte[]> record) {
    ByteBuffer key = ByteBuffer.wrap(record.key());
    short version = key.getShort();
    return new TransactionLogKey(new ByteBufferAccessor(key), version).transactionalId();
  }
}
