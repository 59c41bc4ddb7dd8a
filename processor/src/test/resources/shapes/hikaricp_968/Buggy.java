package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** HikariCP 968: key and value are given the wrong way round. */
public final class Buggy {

  private Buggy() {}

  static void connections(AppMetrics metrics, String poolName, int active) {
    metrics.poolConnections().set(Labels.of(poolName, "pool"), active); // error: [label-keys] app_pool_connections takes pool; 'main' is not one of them
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    connections(metrics, "main", 3);
  }
}
