package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Labels;

/** finagle-prometheus 19: the label names come from a path that is known only at run time. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void onStat(AppMetrics metrics, List<String> path) {
    Labels labels = Labels.of("name", path.get(0) + "/" + path.get(1), "outcome", path.get(2));
    metrics.callsTotal().increment(labels);
    // records: app_calls_total{name=clnt/backend, outcome=success} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    onStat(metrics, List.of("clnt", "backend", "success"));
  }
}
