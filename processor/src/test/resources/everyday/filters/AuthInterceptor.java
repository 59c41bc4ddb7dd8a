package everyday.filters;

import everyday.shared.Metrics;
import everyday.shared.Tags;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** Checks the token before a handler runs. The labels wait in the request's attributes. */
public class AuthInterceptor {

  static final class Exchange {
    final Map<String, String> headers = new HashMap<>();
    private Map<String, String> labels;
    private long startNanos;
  }

  private final String realm;

  public AuthInterceptor(String realm) {
    this.realm = realm;
  }

  public boolean preHandle(Exchange exchange) {
    exchange.startNanos = System.nanoTime();
    String header = exchange.headers.get("Authorization");
    String client = Tags.orUnknown(exchange.headers.get("X-Client"));
    if (header == null) {
      Metrics.count("auth_token_errors_total", Map.of("client", client, "error_type", "missing"));
      return false;
    }
    if (!header.startsWith("Bearer ")) {
      Metrics.count("auth_token_errors_total", Map.of("client", client, "error_type", "scheme"));
      return false;
    }
    Map<String, String> labels = new HashMap<>();
    labels.put("method", "bearer");
    exchange.labels = labels;
    return true;
  }

  public void afterCompletion(Exchange exchange, Exception failure) {
    Map<String, String> labels = exchange.labels;
    if (labels == null) {
      return;
    }
    Metrics.time("auth_login_seconds", labels, (System.nanoTime() - exchange.startNanos) / 1e9);
    labels.put("outcome", failure == null ? "success" : "failure");
    Metrics.count("auth_logins_total", labels);
    exchange.labels = null;
    if (failure instanceof SecurityException) {
      Metrics.count("auth_lockouts_total", Tags.tags("realm", realm, "reason", "forbidden"));
    }
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    AuthInterceptor interceptor = new AuthInterceptor("partners");
    Exchange exchange = new Exchange();
    interceptor.preHandle(exchange);
    interceptor.afterCompletion(exchange, null);
    exchange.headers.put("Authorization", "Basic x");
    interceptor.preHandle(exchange);
    exchange.headers.put("Authorization", "Bearer x");
    interceptor.preHandle(exchange);
    interceptor.afterCompletion(exchange, null);
    interceptor.preHandle(exchange);
    interceptor.afterCompletion(exchange, new SecurityException("forbidden"));
  }
}
