package everyday.more;

import everyday.shared.Metrics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Label maps by topic and group, made on first use. */
public class TopicLabels {

  record Subscription(String topic, String group) {}

  private final Map<Subscription, Map<String, String>> cache = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Map<String, String>> topics = new ConcurrentHashMap<>();

  public void consumed(String topic, String group) {
    Metrics.count("stream_consumed_total", labels(topic, group));
  }

  public void lag(String topic, String group, long records) {
    Metrics.gauge("stream_lag_records", labels(topic, group), records);
  }

  public void produced(String topic) {
    Map<String, String> labels = topics.get(topic);
    if (labels == null) {
      labels = Map.of("topic", topic);
      topics.putIfAbsent(topic, labels);
    }
    Metrics.count("stream_produced_total", labels);
  }

  public void forget(String topic) {
    topics.remove(topic);
    cache.keySet().removeIf(subscription -> subscription.topic().equals(topic));
  }

  private Map<String, String> labels(String topic, String group) {
    return cache.computeIfAbsent(
        new Subscription(topic, group), s -> Map.of("topic", s.topic(), "group", s.group()));
  }

  public static void main(String[] args) {
    TopicLabels labels = new TopicLabels();
    labels.consumed("a", "g");
    labels.lag("a", "g", 7);
    labels.produced("a");
    labels.produced("a");
    labels.forget("a");
    labels.consumed("a", "g");
  }
}
