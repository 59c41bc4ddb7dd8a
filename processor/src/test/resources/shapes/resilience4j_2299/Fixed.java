package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** resilience4j 2299: the failure path adds a key. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void call(AppMetrics metrics, Runnable work) {
    Labels labels = Labels.of("name", "backend");
    try {
      work.run();
      labels = labels.with("outcome", "success");
    } catch (IllegalStateException e) {
      labels = labels.with("outcome", "failure");
    }
    metrics.callsTotal().increment(labels);
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    call(metrics, () -> {});
    call(
        metrics,
        () -> {
          throw new IllegalStateException("away");
        });
    // records: app_calls_total{name=backend, outcome=success} = 1.0
    // records: app_calls_total{name=backend, outcome=failure} = 1.0
  }
}
