package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** resilience4j 2299: the failure path adds a key. */
public final class Buggy {

  private Buggy() {}

  static void call(AppMetrics metrics, Runnable work) {
    Labels labels = Labels.of("name", "backend");
    try {
      work.run();
      labels = labels.with("outcome", "success");
    } catch (IllegalStateException e) {
      labels = labels.with("outcome", "failure").with("error", "state");
    }
    metrics.callsTotal().increment(labels); // error: [label-keys] app_calls_total takes name, outcome; 'error' is not one of them
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    call(metrics, () -> {});
    call(
        metrics,
        () -> {
          throw new IllegalStateException("away");
        });
  }
}
