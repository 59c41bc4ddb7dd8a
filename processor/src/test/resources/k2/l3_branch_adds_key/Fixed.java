package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** K2 L3: one branch adds a key. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void onError(K2Facade metrics, Exception exception, String schemaVersion) {
    Map<String, String> labels = new HashMap<>();
    labels.put("exchange", "binance");
    labels.put("asset_class", "crypto");
    labels.put("table", "trades");
    labels.put("error_type", exception.getClass().getSimpleName());
    if (schemaVersion != null) {
      labels.put("error_type", "schema");
    }
    metrics.increment("iceberg_write_errors_total", labels);
    // records: k2_iceberg_write_errors_total{asset_class=crypto, error_type=schema, exchange=binance, table=trades} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    onError(new K2Facade(registry), new IllegalStateException(), "v2");
  }
}
