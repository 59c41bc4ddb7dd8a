package shape;

import org.metricdef.Labels;

/** {@code x == null ? none : one}: right for no metric, unless both say the same keys. */
final class NullGuards {

  private NullGuards() {}

  static void noneOrOne(AppMetrics metrics, String pool) {
    metrics.poolConnections().set(pool == null ? Labels.of() : Labels.of("pool", pool), 1); // error: app_pool_connections takes pool; 'pool' is missing on some paths
    metrics.uptimeSeconds().set(pool == null ? Labels.of() : Labels.of("pool", pool), 1); // error: app_uptime_seconds takes no labels; 'pool' is not one of them
  }

  static void oneOrOther(AppMetrics metrics, String pool) {
    metrics.poolConnections().set(pool == null ? Labels.of("pool", "none") : Labels.of("pool", pool), 1);
  }

  static void eachItsMetric(AppMetrics metrics, String pool) {
    if (pool == null) {
      metrics.uptimeSeconds().set(Labels.of(), 1);
    } else {
      metrics.poolConnections().set(Labels.of("pool", pool), 1);
    }
  }
}
