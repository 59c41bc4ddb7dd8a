import io.prometheus.client.Counter;
import org.metricdef.MetricDef;

class Right {
  @MetricDef(labels = {"method", "status"})
  private static final Counter REQUESTS = Counter.build("http_requests_total", "Requests.")
      .labelNames("method", "status")
      .register();

  void served(String[] methodAndStatus) {
    REQUESTS.labels(methodAndStatus[0], methodAndStatus[1]).inc();
  }

  void handOver() {
    count(REQUESTS);
  }

  static void count(@MetricDef(labels = {"method", "status"}) Counter requests) {
    requests.labels("GET", "200").inc();
  }
}
