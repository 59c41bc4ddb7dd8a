package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Labels;

/** The finagle exporter: one bad series, and every scrape fails. */
public final class Buggy {

  private Buggy() {}

  static void beforeScrape(AppMetrics metrics, List<String> pools) {
    for (String pool : pools) {
      Labels labels = Labels.of("pool", pool);
      if (pool.contains("/")) {
        labels = labels.with("role", pool.substring(pool.indexOf('/') + 1));
      }
      metrics.poolConnections().set(labels, 1); // error: [label-keys] app_pool_connections takes pool; 'role' is not one of them
    }
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    beforeScrape(metrics, List.of("a", "b/replica", "c"));
  }
}
