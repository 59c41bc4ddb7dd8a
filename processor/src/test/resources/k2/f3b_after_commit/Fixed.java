package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 F3b: a literal map, raised after the data was committed, so that the write was done again. Fixed. */
public final class Fixed {

  private final K2Facade metrics;
  private int committed;

  private Fixed(K2Facade metrics) {
    this.metrics = metrics;
  }

  void write() {
    committed++;
    metrics.increment("iceberg_transactions_total", Map.of("table", "trades"));
    // records: k2_iceberg_transactions_total{table=trades} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    Fixed writer = new Fixed(new K2Facade(registry));
    writer.write();
    if (writer.committed != 1) {
      throw new IllegalStateException("written again");
    }
  }
}
