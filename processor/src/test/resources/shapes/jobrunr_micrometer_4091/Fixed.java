package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** JobRunr (micrometer 4091): a builder gets its tag only if there is a value. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void count(AppMetrics metrics, String state, String queue) {
    Labels tags = Labels.of("state", state).with("queue", queue.isEmpty() ? "default" : queue);
    metrics.jobsTotal().increment(tags);
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    count(metrics, "failed", "mail");
    count(metrics, "failed", "");
    // records: app_jobs_total{queue=mail, state=failed} = 1.0
    // records: app_jobs_total{queue=default, state=failed} = 1.0
  }
}
