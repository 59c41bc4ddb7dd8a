package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** FactCast 1142: a key is put in only if its value is there. */
public final class Buggy {

  private Buggy() {}

  static void onEvent(Facade metrics, String store, String type) {
    Map<String, String> labels = new HashMap<>();
    labels.put("store", store);
    if (type != null) {
      labels.put("type", type);
    }
    metrics.count("events_total", labels); // error: [label-keys] app_events_total takes store, type; 'type' is missing on some paths
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    onEvent(metrics, "pgsql", "append");
    onEvent(metrics, "pgsql", null);
  }
}
