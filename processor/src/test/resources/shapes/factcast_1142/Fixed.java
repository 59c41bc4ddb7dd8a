package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** FactCast 1142: a key is put in only if its value is there. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void onEvent(Facade metrics, String store, String type) {
    Map<String, String> labels = new HashMap<>();
    labels.put("store", store);
    labels.put("type", type == null ? "none" : type);
    metrics.count("events_total", labels);
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    onEvent(metrics, "pgsql", "append");
    onEvent(metrics, "pgsql", null);
    // records: app_events_total{store=pgsql, type=append} = 1.0
    // records: app_events_total{store=pgsql, type=none} = 1.0
  }
}
