package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.Map;

/** The gitlab exporter: labels are taken as the other side sends them; one project with a group, and the collection ends. */
public final class Buggy {

  private Buggy() {}

  static void collect(Facade metrics, List<Map<String, String>> projects) {
    for (Map<String, String> project : projects) {
      metrics.count("events_total", project); // error: [label-keys-unproven] cannot prove that app_events_total is given exactly store, type: 'group' may be passed
    }
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    collect(
        metrics,
        List.of(
            Map.of("store", "git", "type", "push"),
            Map.of("store", "git", "type", "push", "group", "g")));
  }
}
