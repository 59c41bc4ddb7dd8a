import io.prometheus.client.Counter;
import java.util.List;
import org.metricdef.MetricDef;

class Wrong {
  @MetricDef(labels = {"method", "status"})
  private static final Counter REQUESTS = Counter.build("http_requests_total", "Requests.")
      .labelNames("method", "status")
      .register();

  void served(String[] methodAndStatus) {
    REQUESTS.labels(methodAndStatus).inc(); // error: [client-unproven] cannot prove that 'labels' gets a value for each label name: the number of values is not known
  }

  void handOver(List<Counter> counters) {
    counters.add(REQUESTS); // error: [client-unproven] cannot prove the calls of 'REQUESTS' from here on: it is passed to 'List.add', whose parameter has no @MetricDef
  }
}
