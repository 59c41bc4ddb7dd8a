import io.prometheus.client.Counter;
import org.metricdef.MetricDef;

class Wrong {
  @MetricDef(labels = {"method", "status"})
  private static final Counter REQUESTS = Counter.build("http_requests_total", "Requests.")
      .labelNames("status", "method")
      .register(); // error: [collector-def] @MetricDef says that 'REQUESTS' has the label names method, status, but the collector has the label names status, method
}
