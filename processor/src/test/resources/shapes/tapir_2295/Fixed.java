package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** tapir 2295: a key is absent in the exception callback only. Fixed. */
public final class Fixed {

  private Fixed() {}

  interface Callback {
    void onResponse(int status);

    void onException(Exception failure);
  }

  static Callback counting(AppMetrics metrics, String method, String path) {
    Labels request = Labels.of("method", method, "path", path);
    return new Callback() {
      @Override
      public void onResponse(int status) {
        metrics.requestsTotal().increment(request.with("status", status / 100 + "xx"));
      }

      @Override
      public void onException(Exception failure) {
        metrics.requestsTotal().increment(request.with("status", "5xx"));
      }
    };
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    Callback callback = counting(metrics, "GET", "/");
    callback.onResponse(200);
    callback.onException(new IllegalStateException("no handler"));
    // records: app_requests_total{method=GET, path=/, status=2xx} = 1.0
    // records: app_requests_total{method=GET, path=/, status=5xx} = 1.0
  }
}
