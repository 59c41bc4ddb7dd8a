package declared_collectors;

import io.prometheus.client.Counter;
import java.util.List;
import org.metricdef.MetricDef;

class Example {
  @MetricDef(labels = {"method", "status"})
  private static final Counter REQUESTS =
      Counter.build("requests_total", "Requests.").labelNames("method", "status").register();

  @MetricDef(labels = "queue")
  private static final Counter DROPPED =
      Counter.build("dropped_total", "Dropped.").labelNames("queue", "cause").register();

  @MetricDef(name = "sent_total")
  private static final Counter SENT = Counter.build("send_total", "Sent.").register();

  void values(String[] values) {
    REQUESTS.labels(values).inc();
  }

  void wrong(String method) {
    REQUESTS.labels(method).inc();
  }

  void handOver(List<Counter> all) {
    all.add(REQUESTS);
  }

  void reference() {
    Runnable sent = SENT::inc;
    sent.run();
  }

  static void dropped(@MetricDef(labels = {"queue", "cause"}) Counter counter) {
    counter.labels("orders", "full").inc();
  }

  void given(Counter counter) {
    dropped(counter);
    dropped(REQUESTS);
  }
}
