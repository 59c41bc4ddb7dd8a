package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 F2a: the write's duration through a method of the facade that is for another kind. */
public final class Buggy {

  private Buggy() {}

  public static void run(CollectorRegistry registry) {
    K2Facade metrics = new K2Facade(registry);
    Map<String, String> labels =
        Map.of("exchange", "binance", "asset_class", "crypto", "table", "trades", "operation", "append");
    metrics.histogram("iceberg_write_duration_seconds", 0.25, labels);
    metrics.gauge("iceberg_write_duration_seconds", 0.25, labels); // error: [metric-kind] k2_iceberg_write_duration_seconds is a histogram, but 'gauge' is for gauges
  }
}
