package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.Map;

/** The gitlab exporter: labels are taken as the other side sends them; one project with a group, and the collection ends. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void collect(Facade metrics, List<Map<String, String>> projects) {
    for (Map<String, String> project : projects) {
      metrics.count("events_total", Map.of("store", project.getOrDefault("store", "none"), "type", project.getOrDefault("type", "none")));
    }
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    collect(
        metrics,
        List.of(
            Map.of("store", "git", "type", "push"),
            Map.of("store", "git", "type", "push", "group", "g")));
    // records: app_events_total{store=git, type=push} = 2.0
  }
}
