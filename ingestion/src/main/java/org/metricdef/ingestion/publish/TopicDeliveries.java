package org.metricdef.ingestion.publish;

import java.time.Duration;
import org.metricdef.Labels;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.RecordLabels;
import org.metricdef.ingestion.metrics.TopicLabels;

/** What all deliveries to one topic have in common. */
record TopicDeliveries(
    String topic,
    @RecordLabels Labels recordLabels,
    @TopicLabels Labels topicLabels,
    IngestionMetrics metrics,
    Deliveries counts,
    RateLimit failureLog,
    TimeSource time) {

  static TopicDeliveries to(TopicName topic, IngestionMetrics metrics, TimeSource time) {
    return new TopicDeliveries(
        topic.name(),
        topic.recordLabels(),
        topic.topicLabels(),
        metrics,
        new Deliveries(),
        new RateLimit(time, Duration.ofSeconds(1)),
        time);
  }
}
