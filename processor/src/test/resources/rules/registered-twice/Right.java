import io.prometheus.client.CollectorRegistry;
import k2.K2Metrics;
import k2.PrometheusK2Metrics;
import org.metricdef.Labels;

class Right {
  private final K2Metrics metrics =
      PrometheusK2Metrics.register(CollectorRegistry.defaultRegistry, "k2", "test", "producer");

  void reconnected(String reason) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason));
  }
}
