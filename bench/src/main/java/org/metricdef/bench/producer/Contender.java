package org.metricdef.bench.producer;

/** Who is measured. */
public enum Contender {
  /** Kafka's own load generator, which makes its records itself. */
  KAFKA("Kafka's ProducerPerformance"),
  /**
   * The same with records that are made before and are much like ours: a text of each of its
   * fields.
   */
  KAFKA_PAYLOADS("the same, of records like ours"),
  /** The first in transactions, as ours are. */
  KAFKA_TRANSACTIONS("ProducerPerformance in transactions of 10 ms"),
  /** Each frame to Kafka as it is. */
  NAIVE("naive WebSocket → Kafka loop"),
  /** The producer as it is run. */
  OURS("MetricDef's producer"),
  /** The producer with metrics that do nothing. */
  OURS_WITHOUT_METRICS("MetricDef's producer without metrics");

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  /** The name, for people. */
  public String title() {
    return title;
  }
}
