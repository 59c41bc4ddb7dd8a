package everyday.retries;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A producer with a retry flag: one map that gets its last label at the end. */
public class BackoffPolicy {

  private final MetricsService metrics;
  private final int retries;

  public BackoffPolicy(MetricsService metrics, int retries) {
    this.metrics = metrics;
    this.retries = retries;
  }

  public boolean send(String topic, BooleanSupplier attempt) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("topic", topic);
    boolean failed = false;
    String lastError = null;
    for (int i = 0; i <= retries; i++) {
      try {
        if (attempt.getAsBoolean()) {
          metrics.increment("stream_produced_total", labels);
          return true;
        }
        failed = true;
        lastError = "rejected";
      } catch (RuntimeException e) {
        failed = true;
        lastError = e.getClass().getSimpleName();
      }
    }
    if (failed) {
      labels.put("error_type", lastError);
    } else {
      labels.put("error_type", "never_tried");
    }
    metrics.increment("stream_produce_errors_total", labels);
    return false;
  }

  public void skipped(String topic) {
    metrics.increment(
        "stream_produce_errors_total", Map.of("topic", topic, "error_type", "circuit_open"));
  }

  public static void main(String[] args) {
    MetricsService metrics = new PrometheusMetricsService(new CollectorRegistry());
    BackoffPolicy policy = new BackoffPolicy(metrics, 2);
    policy.send("orders", () -> true);
    policy.send("orders", () -> false);
    policy.send("orders", () -> {
      throw new IllegalStateException("closed");
    });
    new BackoffPolicy(metrics, -1).send("orders", () -> true);
    policy.skipped("orders");
  }
}
