package shape;

import io.prometheus.client.CollectorRegistry;

/** civiform 4807: a labelled counter is incremented without labels, so that the submission fails. */
public final class Buggy {

  private Buggy() {}

  static void submit(AppMetrics metrics, String form) {
    if (form.isEmpty()) {
      throw new IllegalStateException("no form");
    }
    metrics.submissionsTotal().increment(); // error: [label-keys] app_submissions_total takes form, result; 'form', 'result' are missing
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    submit(metrics, "intake");
  }
}
