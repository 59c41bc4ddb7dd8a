import io.prometheus.client.CollectorRegistry;
import k2.K2Metrics;
import k2.PrometheusK2Metrics;
import org.metricdef.Labels;

class Wrong {
  public static void main(String[] args) {
    CollectorRegistry registry = new CollectorRegistry();
    PrometheusK2Metrics.register(registry, "k2", "test", "producer");
    PrometheusK2Metrics.register(registry, "k2", "test", "consumer"); // error: [registered-twice] K2Metrics is registered in `registry` twice, with different base labels, which throws
  }

  void reconnected(String service, String reason) {
    K2Metrics metrics =
        PrometheusK2Metrics.register(CollectorRegistry.defaultRegistry, service, "test", "producer"); // warning: [registered-twice] K2Metrics is registered in `CollectorRegistry.defaultRegistry` whenever 'reconnected' runs, which throws once `service` is another one
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason));
  }
}
