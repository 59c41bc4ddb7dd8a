package everyday.clients;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tags from a fluent builder. */
public class TagsBuilder {

  static final class Builder {
    private final Map<String, String> tags = new LinkedHashMap<>();

    Builder put(String key, String value) {
      tags.put(key, value == null ? "unknown" : value);
      return this;
    }

    Map<String, String> build() {
      return Map.copyOf(tags);
    }
  }

  static Builder tags() {
    return new Builder();
  }

  private final MetricsService metrics;

  public TagsBuilder(MetricsService metrics) {
    this.metrics = metrics;
  }

  public void call(String client, String method, boolean ok) {
    metrics.record(
        "http_client_seconds", 0.1, tags().put("client", client).put("method", method).build());
    Builder builder = tags().put("client", client).put("method", method);
    if (ok) {
      builder.put("outcome", "ok");
    } else {
      builder.put("outcome", "error");
    }
    metrics.increment("http_client_requests_total", builder.build());
  }

  public void served(String method, String route, Integer status) {
    Builder builder = tags().put("method", method).put("route", route);
    metrics.record("http_request_seconds", 0.2, builder.build());
    builder.put("status", status == null ? null : status.toString());
    metrics.increment("http_requests_total", builder.build());
  }

  public static void main(String[] args) {
    TagsBuilder client = new TagsBuilder(new PrometheusMetricsService(new CollectorRegistry()));
    client.call("stock", "GET", true);
    client.call(null, "GET", false);
    client.served("GET", "/", 200);
    client.served("GET", "/", null);
  }
}
