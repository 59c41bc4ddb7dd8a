package org.metricdef.ingestion.publish;

import java.time.Duration;

/**
 * How a shard's writer paces itself.
 *
 * @param restBetween the shortest pause between two transactions. Kafka is busy with the end of one
 *     for a moment, and turns the next one away for much longer than this if it comes too soon.
 * @param retry how long to pause after failures, and after how many in a row to report them
 */
public record ShardWriterSettings(Duration restBetween, RetryPolicy retry) {}
