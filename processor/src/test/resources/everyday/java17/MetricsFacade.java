package everyday.java17;

import everyday.shared.HttpMetrics;
import everyday.shared.JobMetrics;
import everyday.shared.Metrics;
import everyday.shared.StreamMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A component's own thin facade over the team's, and a contract on a helper. */
public class MetricsFacade {

  private final boolean enabled;

  public MetricsFacade(boolean enabled) {
    this.enabled = enabled;
  }

  public void increment(
      @MetricName(
              value = {HttpMetrics.class, JobMetrics.class, StreamMetrics.class},
              kinds = Counter.class)
          String name,
      @MetricLabels Map<String, String> labels) {
    if (enabled) {
      Metrics.count(name, labels);
    }
  }

  static Map<String, String> consumerLabels(String topic, String group) {
    return Map.of("topic", topic, "group", group);
  }

  public void failed(@LabelKeys({"topic", "group"}) Map<String, String> consumer, String type) {
    var labels = new HashMap<>(consumer);
    labels.put("error_type", type);
    increment("stream_consume_errors_total", labels);
  }

  public <T> T timed(String job, Supplier<T> work) {
    var outcome = "failed";
    try {
      T result = work.get();
      outcome = "ok";
      return result;
    } finally {
      increment("job_runs_total", Map.of("job", job, "outcome", outcome));
    }
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    for (boolean enabled : new boolean[] {true, false}) {
      var metrics = new MetricsFacade(enabled);
      var consumer = consumerLabels("orders", "billing");
      metrics.increment("stream_consumed_total", consumer);
      metrics.failed(consumer, "timeout");
      metrics.timed("export", () -> "done");
      try {
        metrics.timed("export", () -> Integer.valueOf("x"));
      } catch (NumberFormatException e) {
        System.out.println("passed on: " + e.getMessage());
      }
    }
  }
}
