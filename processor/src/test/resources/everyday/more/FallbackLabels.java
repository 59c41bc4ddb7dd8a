package everyday.more;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Labels by provider, with a fallback for those that nobody configured. */
public class FallbackLabels {

  private static final Map<String, String> UNKNOWN =
      Map.of("provider", "unknown", "outcome", "ok");

  private final Map<String, Map<String, String>> configured = new HashMap<>();
  private final MetricsService metrics;
  private Map<String, String> last;

  public FallbackLabels(MetricsService metrics, String... providers) {
    this.metrics = metrics;
    for (String provider : providers) {
      configured.put(provider, Map.of("provider", provider, "outcome", "ok"));
    }
  }

  public void authorized(String provider) {
    Map<String, String> labels = configured.get(provider);
    if (labels == null) {
      labels = UNKNOWN;
    }
    last = labels;
    metrics.increment("payment_authorizations_total", labels);
  }

  public void timed(String provider, double seconds) {
    Map<String, String> labels =
        Optional.ofNullable(configured.get(provider)).orElse(UNKNOWN);
    metrics.record("payment_authorization_seconds", seconds, labels);
  }

  public void again(String provider) {
    metrics.increment(
        "payment_authorizations_total", configured.getOrDefault(provider, UNKNOWN));
  }

  public void repeatLast() {
    if (last != null) {
      metrics.increment("payment_authorizations_total", last);
    }
  }

  public static void main(String[] args) {
    FallbackLabels labels =
        new FallbackLabels(new PrometheusMetricsService(new CollectorRegistry()), "visa");
    labels.repeatLast();
    labels.authorized("visa");
    labels.authorized("diners");
    labels.timed("diners", 0.3);
    labels.again("visa");
    labels.repeatLast();
  }
}
