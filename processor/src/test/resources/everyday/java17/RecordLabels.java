package everyday.java17;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.Map;
import java.util.Objects;

/** Records that know their labels. */
public class RecordLabels {

  record RouteKey(String method, String route) {
    RouteKey {
      Objects.requireNonNull(method);
      route = route == null ? "unmatched" : route;
    }

    Map<String, String> labels() {
      return Map.of("method", method, "route", route);
    }

    Map<String, String> labels(int status) {
      return Map.of("method", method, "route", route, "status", String.valueOf(status));
    }
  }

  record Rejection(String route, Reason reason) {
    enum Reason {
      QUOTA,
      SIZE
    }

    Map<String, String> labels() {
      return Map.ofEntries(Map.entry("route", route), Map.entry("reason", reason.name()));
    }
  }

  private final MetricsService metrics;

  public RecordLabels(MetricsService metrics) {
    this.metrics = metrics;
  }

  public void served(RouteKey key, int status, double seconds) {
    metrics.increment("http_requests_total", key.labels(status));
    metrics.record("http_request_seconds", seconds, key.labels());
  }

  public void rejected(Rejection rejection) {
    metrics.increment("http_rejected_total", rejection.labels());
  }

  public static void main(String[] args) {
    RecordLabels http = new RecordLabels(new PrometheusMetricsService(new CollectorRegistry()));
    http.served(new RouteKey("GET", "/orders"), 200, 0.1);
    http.served(new RouteKey("GET", null), 404, 0.1);
    for (Rejection.Reason reason : Rejection.Reason.values()) {
      http.rejected(new Rejection("/orders", reason));
    }
  }
}
