package shape;

import java.util.Map;
import org.metricdef.Labels;

/** A metric that is declared without labels may be given none in every way that says none. */
final class NoLabels {

  private NoLabels() {}

  static void calls(AppMetrics metrics) {
    metrics.uptimeSeconds().set(1);
    metrics.uptimeSeconds().set(Labels.empty(), 1);
    metrics.uptimeSeconds().set(Labels.of(), 1);
    metrics.uptimeSeconds().set(Labels.copyOf(Map.of()), 1);
    metrics.uptimeSeconds().with(Labels.of()).set(1);
    metrics.uptimeSeconds().set(Labels.of("pool", "main"), 1); // error: app_uptime_seconds takes no labels; 'pool' is not one of them
    metrics.uptimeSeconds().with(Labels.of("pool", "main")).set(1); // error: app_uptime_seconds takes no labels; 'pool' is not one of them
  }
}
