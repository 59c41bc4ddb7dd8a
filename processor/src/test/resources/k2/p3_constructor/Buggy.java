package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 P3: a literal map in a constructor, with a key too many. */
public final class Buggy {

  Buggy(K2Facade metrics) {
    metrics.increment("producer_initialized_total", Map.of("component_type", "producer", "schema_version", "v2")); // error: [label-keys] k2_producer_initialized_total takes component_type; 'schema_version' is not one of them
  }

  public static void run(CollectorRegistry registry) {
    new Buggy(new K2Facade(registry));
  }
}
