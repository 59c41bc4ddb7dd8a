package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 P3: a literal map in a constructor, with a key too many. Fixed. */
public final class Fixed {

  Fixed(K2Facade metrics) {
    metrics.increment("producer_initialized_total", Map.of("component_type", "producer"));
    // records: k2_producer_initialized_total{component_type=producer} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    new Fixed(new K2Facade(registry));
  }
}
