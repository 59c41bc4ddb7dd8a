package org.metricdef.ingestion.publish;

/**
 * What became of the records of one topic.
 *
 * @param accepted given to the publisher
 * @param acknowledged confirmed by Kafka
 * @param failed surely or possibly not in the topic, and to be had from nowhere
 * @param withdrawn not in the topic, and left to whoever writes it next, who asks the exchange anew
 * @param retries repeated attempts to hand a record to the Kafka client
 */
public record DeliveryCounts(
    long accepted, long acknowledged, long failed, long withdrawn, long retries) {

  /** Accepted, and not known yet what becomes of them. */
  public long inFlight() {
    return accepted - acknowledged - failed - withdrawn;
  }
}
