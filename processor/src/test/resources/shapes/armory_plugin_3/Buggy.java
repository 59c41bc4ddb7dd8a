package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** armory plugin 3: the failure path adds a tag to the map that the finally block counts with. */
public final class Buggy {

  private Buggy() {}

  static void invoke(Facade metrics, String name, boolean failing) {
    Map<String, String> tags = new HashMap<>(Map.of("name", name));
    try {
      if (failing) {
        tags.put("cause", "argument");
        throw new IllegalArgumentException("invocation");
      }
      tags.put("outcome", "success");
    } catch (IllegalArgumentException e) {
      tags.put("outcome", "failure");
    } finally {
      metrics.count("calls_total", tags); // error: [label-keys] app_calls_total takes name, outcome; 'cause' is not one of them
    }
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    invoke(metrics, "stage", false);
    invoke(metrics, "stage", true);
  }
}
