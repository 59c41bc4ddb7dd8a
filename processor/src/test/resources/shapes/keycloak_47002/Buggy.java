package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** Keycloak 47002: an optional key is left out when it is absent. */
public final class Buggy {

  private Buggy() {}

  static void login(AppMetrics metrics, String realm, String clientId) {
    Labels labels = Labels.of("realm", realm);
    if (clientId != null) {
      labels = labels.with("client_id", clientId);
    }
    metrics.loginsTotal().increment(labels); // error: [label-keys] app_logins_total takes realm, client_id; 'client_id' is missing on some paths
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    login(metrics, "master", "web");
    login(metrics, "master", null);
  }
}
