package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 F3b: a literal map, raised after the data was committed, so that the write was done again. */
public final class Buggy {

  private final K2Facade metrics;
  private int committed;

  private Buggy(K2Facade metrics) {
    this.metrics = metrics;
  }

  void write() {
    committed++;
    metrics.increment("iceberg_transactions_total", Map.of("exchange", "binance", "asset_class", "crypto", "table", "trades", "status", "ok")); // error: [label-keys] k2_iceberg_transactions_total takes table; 'asset_class', 'exchange', 'status' are not among them
  }

  public static void run(CollectorRegistry registry) {
    Buggy writer = new Buggy(new K2Facade(registry));
    writer.write();
    if (writer.committed != 1) {
      throw new IllegalStateException("written again");
    }
  }
}
