package k2;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** K2 L4: an exception handler that forgets the keys of the others. Fixed. */
public final class Fixed {

  private Fixed() {}

  public static void run(CollectorRegistry registry) {
    K2Metrics metrics = PrometheusK2Metrics.register(registry, "k2-platform", "test", "ingestion");
    try {
      throw new IllegalStateException("disk full");
    } catch (IllegalStateException e) {
      metrics
          .icebergWriteErrorsTotal()
          .increment(Labels.of("table", "trades", "error_type", "io", "exchange", "binance", "asset_class", "crypto"));
      // records: k2_iceberg_write_errors_total{asset_class=crypto, error_type=io, exchange=binance, table=trades} = 1.0
    }
  }
}
