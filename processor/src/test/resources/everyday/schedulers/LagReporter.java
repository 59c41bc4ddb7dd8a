package everyday.schedulers;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimerTask;
import java.util.function.ToLongFunction;

/** A timer task that reports the lag of every topic. The label maps are in a list. */
public class LagReporter extends TimerTask {

  private final MetricsService metrics;
  private final List<Map<String, String>> labelSets = new ArrayList<>();
  private final ToLongFunction<String> lagOf;

  public LagReporter(
      MetricsService metrics, String group, List<String> topics, ToLongFunction<String> lagOf) {
    this.metrics = metrics;
    this.lagOf = lagOf;
    for (String topic : topics) {
      Map<String, String> labels = new HashMap<>();
      labels.put("topic", topic);
      labels.put("group", group);
      labelSets.add(labels);
    }
  }

  @Override
  public void run() {
    for (Map<String, String> labels : labelSets) {
      long lag = lagOf.applyAsLong(labels.get("topic"));
      metrics.gauge("stream_lag_records", lag, labels);
      if (lag > 100) {
        alert(labels);
      }
    }
    metrics.increment("job_heartbeats_total", Map.of());
  }

  private void alert(Map<String, String> labels) {
    Map<String, String> errorLabels = new HashMap<>(labels);
    errorLabels.put("error_type", "lag");
    metrics.increment("stream_consume_errors_total", errorLabels);
  }

  public static void main(String[] args) {
    LagReporter reporter = new LagReporter(
        new PrometheusMetricsService(new CollectorRegistry()),
        "billing",
        List.of("orders", "refunds"),
        topic -> topic.equals("orders") ? 500 : 0);
    reporter.run();
    reporter.run();
  }
}
