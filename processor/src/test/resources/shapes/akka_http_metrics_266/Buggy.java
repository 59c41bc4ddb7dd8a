package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Labels;

/** akka-http-metrics 266: the values are permuted. Where keys are named there is no order to get wrong; where a helper brings positions back, the call is unproven. */
public final class Buggy {

  private Buggy() {}

  private static final List<String> NAMES = List.of("method", "path", "status");

  private static Labels positional(String... values) {
    Labels labels = Labels.empty();
    for (int i = 0; i < values.length; i++) {
      labels = labels.with(NAMES.get(i), values[i]);
    }
    return labels;
  }

  static void count(AppMetrics metrics, String path) {
    metrics.requestsTotal().increment(positional(path, "GET", "200")); // error: app_requests_total
    // records: app_requests_total{method=vacation, path=GET, status=200} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    count(metrics, "vacation");
  }
}
