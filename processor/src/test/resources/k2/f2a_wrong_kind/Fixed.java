package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 F2a: the write's duration through a method of the facade that is for another kind. Fixed. */
public final class Fixed {

  private Fixed() {}

  public static void run(CollectorRegistry registry) {
    K2Facade metrics = new K2Facade(registry);
    Map<String, String> labels =
        Map.of("exchange", "binance", "asset_class", "crypto", "table", "trades", "operation", "append");
    metrics.histogram("iceberg_write_duration_seconds", 0.25, labels);
    // records: k2_iceberg_write_duration_seconds_count{asset_class=crypto, exchange=binance, operation=append, table=trades} = 1.0
    // records: k2_iceberg_write_duration_seconds_sum{asset_class=crypto, exchange=binance, operation=append, table=trades} = 0.25
  }
}
