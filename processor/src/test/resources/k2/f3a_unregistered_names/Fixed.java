package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 F3a: metric names that nobody registered. Fixed. */
public final class Fixed {

  private Fixed() {}

  public static void run(CollectorRegistry registry) {
    K2Facade metrics = new K2Facade(registry);
    metrics.increment("consumer_errors_total", Map.of("error_type", "poll", "consumer_group", "g"));
    metrics.increment("iceberg_transactions_total", Map.of("table", "trades"));
    // records: k2_consumer_errors_total{consumer_group=g, error_type=poll} = 1.0
    // records: k2_iceberg_transactions_total{table=trades} = 1.0
  }
}
