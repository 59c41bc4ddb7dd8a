package everyday.more;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** Beans in the manner of Spring: setters, an init method, a handler. */
public class PaymentConfiguration {

  static class PaymentGateway {
    private MetricsService metrics;
    private String provider;
    private Map<String, String> authorized;
    private Map<String, String> failed;

    void setMetrics(MetricsService metrics) {
      this.metrics = metrics;
    }

    void setProvider(String provider) {
      this.provider = provider;
    }

    void afterPropertiesSet() {
      authorized = labels("authorized");
      failed = labels("failed");
    }

    private Map<String, String> labels(String outcome) {
      Map<String, String> labels = new HashMap<>();
      labels.put("provider", provider);
      labels.put("outcome", outcome);
      return Map.copyOf(labels);
    }

    boolean authorize(int cents) {
      boolean ok = cents < 10_000;
      metrics.increment("payment_authorizations_total", ok ? authorized : failed);
      metrics.gauge("payment_pending_captures", ok ? 1 : 0, Map.of("provider", provider));
      return ok;
    }
  }

  PaymentGateway gateway(MetricsService metrics) {
    PaymentGateway gateway = new PaymentGateway();
    gateway.setMetrics(metrics);
    gateway.setProvider("adyen");
    gateway.afterPropertiesSet();
    return gateway;
  }

  public static void main(String[] args) {
    PaymentGateway gateway =
        new PaymentConfiguration().gateway(new PrometheusMetricsService(new CollectorRegistry()));
    gateway.authorize(10);
    gateway.authorize(20_000);
  }
}
