import io.prometheus.client.Counter;
import org.metricdef.MetricDef;

class Right {
  @MetricDef(labels = {"method", "status"})
  private static final Counter REQUESTS = Counter.build("http_requests_total", "Requests.")
      .labelNames("method", "status")
      .register();

  void served(String method, int status) {
    REQUESTS.labels(method, String.valueOf(status)).inc();
  }
}
