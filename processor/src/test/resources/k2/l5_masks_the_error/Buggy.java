package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 L5: unregistered names inside exception handlers, which mask the original error. */
public final class Buggy {

  private Buggy() {}

  public static void run(CollectorRegistry registry) {
    K2Facade metrics = new K2Facade(registry);
    try {
      Integer.parseInt("no number");
    } catch (NumberFormatException e) {
      metrics.increment("consumer_init_errors_total", Map.of("error_type", "parse")); // error: [unknown-metric] no metric is named 'consumer_init_errors_total'
      metrics.increment("deserializer_errors_total", Map.of("error_type", "parse")); // error: [unknown-metric] no metric is named 'deserializer_errors_total'
    }
  }
}
