import io.prometheus.client.Counter;

class Wrong {
  private static final Counter REQUESTS = Counter.build("http_requests_total", "Requests.")
      .labelNames("method", "status")
      .register();

  void served(String method) {
    REQUESTS.labels(method).inc(); // error: [label-count] http_requests_total takes 2 label values (method, status), and 1 is passed: 'labels' throws
  }

  void forget(String method) {
    REQUESTS.remove(method); // warning: [label-count] http_requests_total takes 2 label values (method, status), and 1 is passed: 'remove' does nothing
  }
}
