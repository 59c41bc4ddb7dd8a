package everyday.more;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Labels that are built when they are first needed. */
public class LazyLabels {

  private final MetricsService metrics;
  private final String realm;
  private final Supplier<String> client;
  private Map<String, String> realmLabels;
  private volatile Map<String, String> errorLabels;

  public LazyLabels(MetricsService metrics, String realm, Supplier<String> client) {
    this.metrics = metrics;
    this.realm = realm;
    this.client = client;
  }

  private Map<String, String> realmLabels() {
    if (realmLabels == null) {
      realmLabels = Map.of("realm", realm);
    }
    return realmLabels;
  }

  private Map<String, String> errorLabels() {
    Map<String, String> labels = errorLabels;
    if (labels == null) {
      synchronized (this) {
        labels = errorLabels;
        if (labels == null) {
          labels = Map.of("client", client.get(), "error_type", "expired");
          errorLabels = labels;
        }
      }
    }
    return labels;
  }

  public void login() {
    metrics.gauge("auth_active_sessions", 1, realmLabels());
  }

  public void lock(String reason) {
    Map<String, String> labels = new HashMap<>(realmLabels());
    labels.put("reason", reason);
    metrics.increment("auth_lockouts_total", labels);
  }

  public void expired() {
    metrics.increment("auth_token_errors_total", errorLabels());
  }

  public static void main(String[] args) {
    LazyLabels labels =
        new LazyLabels(
            new PrometheusMetricsService(new CollectorRegistry()), "shop", () -> "app");
    labels.login();
    labels.lock("admin");
    labels.expired();
    labels.expired();
  }
}
