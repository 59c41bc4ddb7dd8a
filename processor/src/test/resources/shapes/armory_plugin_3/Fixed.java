package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** armory plugin 3: the failure path adds a tag to the map that the finally block counts with. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void invoke(Facade metrics, String name, boolean failing) {
    Map<String, String> tags = new HashMap<>(Map.of("name", name, "outcome", "aborted"));
    try {
      if (failing) {
        throw new IllegalArgumentException("invocation");
      }
      tags.put("outcome", "success");
    } catch (IllegalArgumentException e) {
      tags.put("outcome", "failure");
    } finally {
      metrics.count("calls_total", tags);
    }
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    invoke(metrics, "stage", false);
    invoke(metrics, "stage", true);
    // records: app_calls_total{name=stage, outcome=success} = 1.0
    // records: app_calls_total{name=stage, outcome=failure} = 1.0
  }
}
