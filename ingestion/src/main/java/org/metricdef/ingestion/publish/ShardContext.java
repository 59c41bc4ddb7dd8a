package org.metricdef.ingestion.publish;

import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.Trade;

/**
 * What the writer of a shard works with.
 *
 * @param shard which shard
 * @param owner who we are
 * @param encoder used by this writer alone
 * @param counts where trades are counted as acknowledged or withdrawn
 */
public record ShardContext(
    Shard shard,
    KafkaCluster kafka,
    Checkpoint.Owner owner,
    Encoder<Trade> encoder,
    Deliveries counts,
    ShardWriterSettings settings,
    PublishMetrics metrics,
    TimeSource time) {}
