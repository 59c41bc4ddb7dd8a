package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 F3a: metric names that nobody registered. */
public final class Buggy {

  private Buggy() {}

  public static void run(CollectorRegistry registry) {
    K2Facade metrics = new K2Facade(registry);
    metrics.increment("consumer_error_total", Map.of("error_type", "poll", "consumer_group", "g")); // error: [unknown-metric] no metric is named 'consumer_error_total'
    metrics.increment("iceberg_transaction_total", Map.of("table", "trades")); // error: [unknown-metric] no metric is named 'iceberg_transaction_total'
    metrics.gauge("iceberg_transaction_rows", 7, Map.of("table", "trades")); // error: [unknown-metric] no metric is named 'iceberg_transaction_rows'
  }
}
