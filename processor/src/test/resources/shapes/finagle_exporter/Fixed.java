package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Labels;

/** The finagle exporter: one bad series, and every scrape fails. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void beforeScrape(AppMetrics metrics, List<String> pools) {
    for (String pool : pools) {
      Labels labels = Labels.of("pool", pool);
      metrics.poolConnections().set(labels, 1);
    }
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    beforeScrape(metrics, List.of("a", "b/replica", "c"));
    // records: app_pool_connections{pool=a} = 1.0
    // records: app_pool_connections{pool=b/replica} = 1.0
    // records: app_pool_connections{pool=c} = 1.0
  }
}
