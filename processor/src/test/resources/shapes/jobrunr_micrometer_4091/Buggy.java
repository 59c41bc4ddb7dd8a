package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** JobRunr (micrometer 4091): a builder gets its tag only if there is a value. */
public final class Buggy {

  private Buggy() {}

  /** A builder as metrics libraries have it. */
  private static final class Tags {
    private Labels labels = Labels.empty();

    Tags tag(String key, String value) {
      labels = labels.with(key, value);
      return this;
    }
  }

  static void count(AppMetrics metrics, String state, String queue) {
    Tags tags = new Tags().tag("state", state);
    if (!queue.isEmpty()) {
      tags.tag("queue", queue);
    }
    metrics.jobsTotal().increment(tags.labels); // error: [label-keys
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    count(metrics, "failed", "mail");
    count(metrics, "failed", "");
  }
}
