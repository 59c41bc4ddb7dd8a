package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** Keycloak 47002: an optional key is left out when it is absent. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void login(AppMetrics metrics, String realm, String clientId) {
    Labels labels = Labels.of("realm", realm);
    labels = labels.with("client_id", clientId == null ? "unknown" : clientId);
    metrics.loginsTotal().increment(labels);
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    login(metrics, "master", "web");
    login(metrics, "master", null);
    // records: app_logins_total{client_id=web, realm=master} = 1.0
    // records: app_logins_total{client_id=unknown, realm=master} = 1.0
  }
}
