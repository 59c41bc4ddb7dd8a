package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** cilium 40801: the names are passed as if they were values, so that the first value becomes a name. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void fail(Facade metrics) {
    metrics.count("errors_total", Map.of("scope", "ipam", "reason", "timeout"));
    // records: app_errors_total{reason=timeout, scope=ipam} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    fail(metrics);
  }
}
