import io.prometheus.client.Counter;

class Right {
  private static final Counter REQUESTS = Counter.build("http_requests_total", "Requests.")
      .labelNames("method", "status")
      .register();

  void served(String method, int status) {
    REQUESTS.labels(method, String.valueOf(status)).inc();
  }

  void forget(String method, int status) {
    REQUESTS.remove(method, String.valueOf(status));
  }
}
