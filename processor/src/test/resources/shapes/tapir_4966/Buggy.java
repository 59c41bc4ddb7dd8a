package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** tapir 4966: the third label is forgotten where a request is rejected; the 405 became a 500. */
public final class Buggy {

  private Buggy() {}

  static int handle(Facade metrics, String method, String path) {
    if (!method.equals("GET")) {
      metrics.count("requests_total", Map.of("method", method, "path", path)); // error: [label-keys] app_requests_total takes method, path, status; 'status' is missing
      return 405;
    }
    metrics.count("requests_total", Map.of("method", method, "path", path, "status", "200"));
    return 200;
  }

  public static void run(CollectorRegistry registry) {
    Facade metrics = new Facade(registry);
    handle(metrics, "GET", "/");
    handle(metrics, "POST", "/");
  }
}
