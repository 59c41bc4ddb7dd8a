package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.Map;

/** K2 F3a: metric names that nobody had registered yet. */
public final class Buggy {

  private Buggy() {}

  public static void run(CollectorRegistry registry) {
    EarlierFacade metrics = new EarlierFacade(registry);
    Map<String, String> table = Map.of("table", "trades");
    List<Runnable> calls =
        List.of(
            () -> metrics.increment("consumer_errors_total", Map.of("error_type", "poll", "consumer_group", "g")), // error: [unknown-metric] no metric is named 'consumer_errors_total'
            () -> metrics.increment("iceberg_transactions_total", table), // error: [unknown-metric] no metric is named 'iceberg_transactions_total'
            () -> metrics.gauge("iceberg_transaction_rows", 7, table)); // error: [unknown-metric] no metric is named 'iceberg_transaction_rows'
    int failures = 0;
    for (Runnable call : calls) {
      try {
        call.run();
      } catch (IllegalArgumentException e) {
        failures++;
      }
    }
    if (failures == calls.size()) {
      throw new IllegalArgumentException("each of them failed");
    }
  }
}
