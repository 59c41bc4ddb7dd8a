package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** temporal sdk-java 200: the scope comes from a superclass and has a key of its own. Fixed. */
public final class Fixed {

  private Fixed() {}

  abstract static class Worker {
    protected final AppMetrics metrics;

    @LabelKeys({"namespace"})
    protected final Labels scope;

    Worker(AppMetrics metrics, String namespace) {
      this.metrics = metrics;
      this.scope = Labels.of("namespace", namespace);
    }
  }

  static final class Poller extends Worker {
    Poller(AppMetrics metrics, String namespace) {
      super(metrics, namespace);
    }

    void poll(String queue) {
      metrics.pollsTotal().increment(scope.with("task_queue", queue));
    }
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    new Poller(metrics, "default").poll("orders");
    // records: app_polls_total{namespace=default, task_queue=orders} = 1.0
  }
}
