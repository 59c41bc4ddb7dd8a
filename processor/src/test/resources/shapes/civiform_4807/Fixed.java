package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** civiform 4807: a labelled counter is incremented without labels, so that the submission fails. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void submit(AppMetrics metrics, String form) {
    if (form.isEmpty()) {
      throw new IllegalStateException("no form");
    }
    metrics.submissionsTotal().increment(Labels.of("form", form, "result", "ok"));
    // records: app_submissions_total{form=intake, result=ok} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    submit(metrics, "intake");
  }
}
