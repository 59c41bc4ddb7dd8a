package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** tapir 4966: the third label is forgotten where a request is rejected; the 405 became a 500. Fixed. */
public final class Fixed {

  private Fixed() {}

  static int handle(Facade metrics, String method, String path) {
    if (!method.equals("GET")) {
      metrics.count("requests_total", Map.of("method", method, "path", path, "status", "405"));
      return 405;
    }
    metrics.count("requests_total", Map.of("method", method, "path", path, "status", "200"));
    return 200;
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    handle(metrics, "GET", "/");
    handle(metrics, "POST", "/");
    // records: app_requests_total{method=GET, path=/, status=200} = 1.0
    // records: app_requests_total{method=POST, path=/, status=405} = 1.0
  }
}
