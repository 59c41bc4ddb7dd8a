package everyday.filters;

import everyday.shared.HttpMetrics;
import everyday.shared.PrometheusHttpMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Map;
import org.metricdef.Labels;

/** Times every request. Unknown paths share one route, so that scanners create no series. */
public class RequestMetricsFilter {

  record Request(String method, String path) {}

  interface Response {
    int status();

    void sendError(int status);
  }

  interface FilterChain {
    void doFilter(Request request, Response response);
  }

  private static final Map<String, String> ROUTES =
      Map.of("/orders", "/orders", "/orders/1", "/orders/{id}");

  private final HttpMetrics metrics;

  public RequestMetricsFilter(HttpMetrics metrics) {
    this.metrics = metrics;
  }

  public void doFilter(Request request, Response response, FilterChain chain) {
    Labels method = Labels.of("method", request.method());
    metrics.inFlightRequests().add(method, 1);
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException e) {
      response.sendError(500);
      throw e;
    } finally {
      metrics.inFlightRequests().add(method, -1);
      Labels labels = method.with("route", ROUTES.getOrDefault(request.path(), "unmatched"));
      metrics.requestSeconds().observe(labels, (System.nanoTime() - start) / 1e9);
      metrics
          .requestsTotal()
          .increment(labels.with("status", String.valueOf(response.status())));
    }
  }

  private static final class RecordedResponse implements Response {
    private int status = 200;

    @Override
    public int status() {
      return status;
    }

    @Override
    public void sendError(int status) {
      this.status = status;
    }
  }

  public static void main(String[] args) {
    RequestMetricsFilter filter =
        new RequestMetricsFilter(PrometheusHttpMetrics.register(new CollectorRegistry(), "shop"));
    filter.doFilter(
        new Request("GET", "/orders"), new RecordedResponse(), (request, response) -> {});
    filter.doFilter(
        new Request("GET", "/wp-admin"),
        new RecordedResponse(),
        (request, response) -> response.sendError(404));
    try {
      Request order = new Request("POST", "/orders/1");
      filter.doFilter(order, new RecordedResponse(), (request, response) -> {
        throw new IllegalStateException("no database");
      });
    } catch (IllegalStateException e) {
      System.out.println("the filter passed it on: " + e.getMessage());
    }
  }
}
