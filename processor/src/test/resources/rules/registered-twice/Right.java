import io.prometheus.client.CollectorRegistry;
import k2.K2Metrics;
import k2.PrometheusK2Metrics;
import org.metricdef.Labels;

class Right {
  public static void main(String[] args) {
    CollectorRegistry registry = new CollectorRegistry();
    PrometheusK2Metrics.register(registry, "k2", "test", "producer");
    PrometheusK2Metrics.register(registry, "k2", "test", "producer");
    PrometheusK2Metrics.register(new CollectorRegistry(), "k2", "test", "consumer");
  }

  void reconnected(String reason) {
    K2Metrics metrics =
        PrometheusK2Metrics.register(CollectorRegistry.defaultRegistry, "k2", "test", "producer");
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason));
  }
}
