package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** akka-http-metrics 266: the values are permuted. Where keys are named there is no order to get wrong; where a helper brings positions back, the call is unproven. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void count(AppMetrics metrics, String path) {
    metrics.requestsTotal().increment(Labels.of("path", path, "status", "200", "method", "GET"));
    // records: app_requests_total{method=GET, path=vacation, status=200} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    count(metrics, "vacation");
  }
}
