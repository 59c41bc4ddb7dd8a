package k2;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** K2 L4: an exception handler that forgets the keys of the others. */
public final class Buggy {

  private Buggy() {}

  public static void run(CollectorRegistry registry) {
    K2Metrics metrics = PrometheusK2Metrics.register(registry, "k2-platform", "test", "ingestion");
    try {
      throw new IllegalStateException("disk full");
    } catch (IllegalStateException e) {
      metrics.icebergWriteErrorsTotal().increment(Labels.of("table", "trades", "error_type", "io")); // error: [label-keys] k2_iceberg_write_errors_total takes exchange, asset_class, table, error_type; 'asset_class', 'exchange' are missing
    }
  }
}
