package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 L5: unregistered names inside exception handlers, which mask the original error. Fixed. */
public final class Fixed {

  private Fixed() {}

  public static void run(CollectorRegistry registry) {
    K2Facade metrics = new K2Facade(registry);
    try {
      Integer.parseInt("no number");
    } catch (NumberFormatException e) {
      metrics.increment("consumer_errors_total", Map.of("error_type", "parse", "consumer_group", "g"));
      // records: k2_consumer_errors_total{consumer_group=g, error_type=parse} = 1.0
    }
  }
}
