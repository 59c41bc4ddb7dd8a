package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Labels;

/** finagle-prometheus 19: the label names come from a path that is known only at run time. */
public final class Buggy {

  private Buggy() {}

  static void onStat(AppMetrics metrics, List<String> path) {
    Labels labels = Labels.of("name", path.get(0)).with(path.get(1), path.get(2));
    metrics.callsTotal().increment(labels); // error: app_calls_total
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    onStat(metrics, List.of("clnt", "backend", "success"));
  }
}
