package org.metricdef.ingestion.publish;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one transaction of a shard brings in.
 *
 * @param records in this order; none if all was brought in before
 * @param trades how many of them are trades
 * @param checkpoint whether a checkpoint is among them
 * @param next the ids with which the shard's symbols go on after it
 */
record ShardTransaction(
    List<ProducerRecord<byte[], byte[]>> records,
    int trades,
    boolean checkpoint,
    Map<String, Long> next) {}
