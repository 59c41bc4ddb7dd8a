package everyday.batch;

import everyday.shared.PrometheusStreamMetrics;
import everyday.shared.StreamMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.metricdef.Labels;

/** Counts the records of a poll by topic and reports once for each topic. */
public class StreamAggregation {

  record ConsumerRecord(String topic, long offset, String value) {
    boolean valid() {
      return !value.isEmpty();
    }
  }

  private final StreamMetrics metrics;
  private final Labels group;

  public StreamAggregation(StreamMetrics metrics, String group) {
    this.metrics = metrics;
    this.group = Labels.of("group", group);
  }

  public void poll(List<ConsumerRecord> records) {
    Map<String, List<ConsumerRecord>> byTopic = records.stream()
        .collect(Collectors.groupingBy(ConsumerRecord::topic, TreeMap::new, Collectors.toList()));
    byTopic.forEach(this::report);

    records.stream()
        .filter(record -> !record.valid())
        .map(record -> labels(record.topic()).with("error_type", "empty"))
        .forEach(labels -> metrics.consumeErrorsTotal().increment(labels));
  }

  private void report(String topic, List<ConsumerRecord> records) {
    Labels labels = labels(topic);
    long valid = records.stream().filter(ConsumerRecord::valid).count();
    if (valid > 0) {
      metrics.consumedTotal().increment(labels, valid);
    }
    long last = records.stream().mapToLong(ConsumerRecord::offset).max().orElse(0);
    metrics.lagRecords().set(labels, 100 - last);
    metrics.processSeconds().observe(labels, 0.001 * records.size());
  }

  private Labels labels(String topic) {
    return group.with("topic", topic);
  }

  public static void main(String[] args) {
    StreamAggregation aggregation = new StreamAggregation(
        PrometheusStreamMetrics.register(new CollectorRegistry()), "billing");
    aggregation.poll(List.of(
        new ConsumerRecord("orders", 1, "a"),
        new ConsumerRecord("orders", 2, ""),
        new ConsumerRecord("refunds", 9, "")));
  }
}
