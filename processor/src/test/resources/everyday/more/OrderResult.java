package everyday.more;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** Authorizes an order; a decline has a reason, a success has an outcome. */
public class OrderResult {

  private final MetricsService metrics;

  public OrderResult(MetricsService metrics) {
    this.metrics = metrics;
  }

  public void finish(String provider, boolean ok, String reason) {
    Map<String, String> labels = new HashMap<>();
    labels.put("provider", provider);
    if (ok) {
      labels.put("outcome", "authorized");
    } else {
      labels.put("reason", reason);
    }
    audit(provider, ok);
    if (ok) {
      metrics.increment("payment_authorizations_total", labels);
    } else {
      metrics.increment("payment_declines_total", labels);
    }
  }

  public void settle(String provider, String error) {
    Map<String, String> labels = new HashMap<>();
    labels.put("provider", provider);
    String metric = "payment_refunds_total";
    if (error != null) {
      labels.put("reason", error);
      metric = "payment_declines_total";
    }
    metrics.increment(metric, labels);
  }

  private void audit(String provider, boolean ok) {
    if (!ok) {
      System.out.println("declined by " + provider);
    }
  }

  public static void main(String[] args) {
    OrderResult result =
        new OrderResult(new PrometheusMetricsService(new CollectorRegistry()));
    result.finish("visa", true, null);
    result.finish("visa", false, "limit");
    result.settle("visa", null);
    result.settle("visa", "closed");
  }
}
