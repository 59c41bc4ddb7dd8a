package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** temporal sdk-java 200: the scope comes from a superclass and has a key of its own. */
public final class Buggy {

  private Buggy() {}

  abstract static class Worker {
    protected final AppMetrics metrics;

    @LabelKeys({"namespace", "worker_type"})
    protected final Labels scope;

    Worker(AppMetrics metrics, String namespace) {
      this.metrics = metrics;
      this.scope = Labels.of("namespace", namespace, "worker_type", "activity");
    }
  }

  static final class Poller extends Worker {
    Poller(AppMetrics metrics, String namespace) {
      super(metrics, namespace);
    }

    void poll(String queue) {
      metrics.pollsTotal().increment(scope.with("task_queue", queue)); // error: [label-keys] app_polls_total takes namespace, task_queue; 'worker_type' is not one of them
    }
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    new Poller(metrics, "default").poll("orders");
  }
}
