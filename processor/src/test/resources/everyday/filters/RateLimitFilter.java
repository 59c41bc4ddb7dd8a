package everyday.filters;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Rejects clients that send too much. Every rejection goes through one private method. */
public class RateLimitFilter {

  private static final String REJECTED = "http_rejected_total";
  private static final int LIMIT = 2;

  private final MetricsService metrics;
  private final Map<String, AtomicInteger> used = new ConcurrentHashMap<>();

  public RateLimitFilter(MetricsService metrics) {
    this.metrics = metrics;
  }

  /** The status to answer with, or 0 to go on. */
  public int before(String route, Map<String, String> headers) {
    String client = headers.get("X-Client");
    if (client == null) {
      return reject(route, "no_client", 400);
    }
    if (headers.getOrDefault("X-Client-Version", "1").startsWith("0")) {
      return reject(route, "outdated", 426);
    }
    int count = used.computeIfAbsent(client, key -> new AtomicInteger()).incrementAndGet();
    if (count > LIMIT) {
      return reject(route, "rate_limit", 429);
    }
    return 0;
  }

  public void after(String method, String route, int status) {
    String family = status / 100 + "xx";
    metrics.increment(
        "http_requests_total", Map.of("method", method, "route", route, "status", family));
  }

  public void reset() {
    used.clear();
    metrics.increment(REJECTED, Map.of("route", "all", "reason", "reset"));
  }

  private int reject(String route, String reason, int status) {
    metrics.increment(REJECTED, Map.of("route", route, "reason", reason));
    return status;
  }

  public static void main(String[] args) {
    RateLimitFilter filter =
        new RateLimitFilter(new PrometheusMetricsService(new CollectorRegistry()));
    filter.before("/orders", Map.of());
    filter.before("/orders", Map.of("X-Client", "app", "X-Client-Version", "0.9"));
    for (int i = 0; i < 4; i++) {
      int status = filter.before("/orders", Map.of("X-Client", "app"));
      filter.after("GET", "/orders", status == 0 ? 200 : status);
    }
    filter.reset();
  }
}
