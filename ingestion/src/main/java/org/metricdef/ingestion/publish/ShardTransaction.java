package org.metricdef.ingestion.publish;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.metricdef.ingestion.trade.Place;

/**
 * The contents of one transaction of a shard.
 *
 * @param records in this order; none if everything is in the shard already
 * @param trades how many of them are trades
 * @param checkpoint whether a checkpoint is among them
 * @param next the ids with which the shard's symbols go on after it
 * @param books what became of each id, after it
 */
record ShardTransaction(
    List<ProducerRecord<byte[], byte[]>> records,
    int trades,
    boolean checkpoint,
    Map<String, Place> next,
    Map<String, SymbolBooks> books) {}
