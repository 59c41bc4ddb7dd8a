package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** K2 L3: one branch adds a key. */
public final class Buggy {

  private Buggy() {}

  static void onError(K2Facade metrics, Exception exception, String schemaVersion) {
    Map<String, String> labels = new HashMap<>();
    labels.put("exchange", "binance");
    labels.put("asset_class", "crypto");
    labels.put("table", "trades");
    labels.put("error_type", exception.getClass().getSimpleName());
    if (schemaVersion != null) {
      labels.put("schema_version", schemaVersion);
    }
    metrics.increment("iceberg_write_errors_total", labels); // error: [label-keys] k2_iceberg_write_errors_total takes exchange, asset_class, table, error_type; 'schema_version' is not one of them
  }

  public static void run(CollectorRegistry registry) {
    onError(new K2Facade(registry), new IllegalStateException(), "v2");
  }
}
