package org.metricdef.ingestion.publish;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The writer of a shard as Kafka knows it. From the beginning of a session on, no earlier session
 * can write, and what it left unfinished is aborted. After any failure a session is of no more use.
 * A new one is begun, and {@linkplain #readOn what it reads} tells what the failed one had
 * committed.
 */
interface ShardSession extends AutoCloseable {

  /**
   * Aborts the hanging transaction of an earlier session, if there is one.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   * @throws TransientFaultException if a transaction still hangs: until it ends nobody can tell how
   *     far the shard has come
   */
  void abortHangingTransaction();

  /**
   * How far the shard has come. Nobody else can write to it any more.
   *
   * @param known how far it had come some time before
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   */
  ShardPosition readOn(ShardPosition known);

  /**
   * Commits records, all together or none.
   *
   * @return the offset of the last of them in {@code partition}; -1 if none is for it
   * @throws org.apache.kafka.common.KafkaException if that is not so, or not known
   */
  long commit(List<ProducerRecord<byte[], byte[]>> records, TopicPartition partition);

  /** Ends the session at once. What is not committed is aborted when the next one begins. */
  @Override
  void close();
}
