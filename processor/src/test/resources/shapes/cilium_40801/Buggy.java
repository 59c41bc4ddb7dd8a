package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** cilium 40801: the names are passed as if they were values, so that the first value becomes a name. */
public final class Buggy {

  private Buggy() {}

  static void fail(Facade metrics) {
    metrics.count("errors_total", Map.of("scope", "reason", "ipam", "timeout")); // error: [label-keys] app_errors_total takes scope, reason; 'ipam' is not one of them, and 'reason' is missing
    // records: app_errors_total{reason=timeout, scope=reason} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    fail(metrics);
  }
}
