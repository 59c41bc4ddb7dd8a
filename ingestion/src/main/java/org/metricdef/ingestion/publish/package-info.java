/**
 * From a trade to a record in Kafka. {@link org.metricdef.ingestion.publish.ShardWriter} writes the
 * queue of a shard in transactions; {@code ShardCommitter} makes one attempt at a time. {@link
 * org.metricdef.ingestion.publish.DeadLetterWriter} writes what is not a trade. The topics, the
 * checkpoints, the symbol assignment and the encoding are here too.
 */
package org.metricdef.ingestion.publish;
