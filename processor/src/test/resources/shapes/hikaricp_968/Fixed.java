package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** HikariCP 968: key and value are given the wrong way round. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void connections(AppMetrics metrics, String poolName, int active) {
    metrics.poolConnections().set(Labels.of("pool", poolName), active);
    // records: app_pool_connections{pool=main} = 3.0
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    connections(metrics, "main", 3);
  }
}
