package acme;

import io.prometheus.client.Counter;

public class Server {

  private static final Counter REQUESTS =
      Counter.build("requests_total", "Requests.").labelNames("path", "code").register();

  public Counter requests() {
    return REQUESTS;
  }

  public void serve(Counter served) {}
}
