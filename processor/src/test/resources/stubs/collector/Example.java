package t;

import acme.Server;
import io.prometheus.client.Counter;
import org.metricdef.MetricDef;

/** The collector of a library, which a stub declares. */
class Example {

  @MetricDef(labels = "path")
  private static final Counter SERVED =
      Counter.build("served_total", "Served.").labelNames("path").register();

  @MetricDef(labels = "code")
  private static final Counter OTHER =
      Counter.build("other_total", "Others.").labelNames("code").register();

  void calls(Server server, String[] values) {
    server.requests().labels("/", "200").inc();
    server.requests().labels("/").inc(); // error: [label-count] requests takes 2 label values
    server.requests().labels(values).inc(); // error: [client-unproven]
    server.serve(SERVED);
    server.serve(OTHER); // error: [collector-def]
  }
}
