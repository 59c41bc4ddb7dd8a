package everyday.caches;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** A plain get-then-put cache of unmodifiable tags, as it was before computeIfAbsent. */
public class TopicTags {

  private final Map<String, Map<String, String>> tagsByTopic = new HashMap<>();
  private final String group;

  public TopicTags(String group) {
    this.group = group;
  }

  private synchronized Map<String, String> tags(String topic) {
    Map<String, String> tags = tagsByTopic.get(topic);
    if (tags == null) {
      tags = new HashMap<>();
      tags.put("topic", topic);
      tags.put("group", group);
      tags = Collections.unmodifiableMap(tags);
      tagsByTopic.put(topic, tags);
    }
    return tags;
  }

  public void consumed(String topic, double seconds) {
    Metrics.count("stream_consumed_total", tags(topic));
    Metrics.time("stream_process_seconds", tags(topic), seconds);
  }

  public void lag(Map<String, Long> lagByTopic) {
    for (Map.Entry<String, Long> entry : lagByTopic.entrySet()) {
      Metrics.gauge("stream_lag_records", tags(entry.getKey()), entry.getValue());
    }
  }

  public void failed(String topic, String errorType) {
    Map<String, String> errorTags = new HashMap<>(tags(topic));
    errorTags.put("error_type", errorType);
    Metrics.count("stream_consume_errors_total", errorTags);
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    TopicTags topics = new TopicTags("billing");
    topics.consumed("orders", 0.1);
    topics.consumed("orders", 0.2);
    topics.lag(Map.of("orders", 3L, "refunds", 0L));
    topics.failed("refunds", "timeout");
  }
}
