package t;

import acme.Metrics;
import io.micrometer.core.instrument.Tags;
import io.prometheus.client.Counter;
import java.util.List;

/** The facade is a library's, over clients that nobody sees. */
class Example {

  private final Counter requests;
  private final Metrics.Handle orders;

  Example(Metrics metrics) {
    requests = metrics.counter("requests", List.of("path", "code"));
    orders = metrics.handle("orders", "country");
    Metrics.init("mails", "Mails.", "kind");
  }

  void handles(String path) {
    requests.labels(path, "200").inc();
    requests.labels(path).inc(); // error: [label-count] requests takes 2 label values (path, code), and 1 is passed
    requests.inc(); // error: [labels-missing]
    orders.inc("DE");
    orders.inc(path, "200"); // error: [label-count] the metric takes 1 label value (country)
    new Metrics.Own("own", new String[] {"a"}).inc("1", "2"); // error: [label-count]
  }

  void table() {
    Metrics.inc("mails", "order");
    Metrics.inc("mails"); // error: [label-count] mails takes 1 label value (kind), and 'inc' passes none
  }

  void tags(Metrics.Tagging metrics) {
    metrics.count("carts", Tags.of("shop", "a"));
    metrics.count("carts", Tags.of("shop", "a", "kind", "b")); // warning: [keys-differ]
  }

  /** The stub is on the method that this one overrides. */
  static class Quiet extends Metrics.Own {
    Quiet() {
      super("quiet", new String[] {"a"});
    }

    @Override
    public void inc(String... values) {
      System.out.println(values.length);
    }
  }

  void subclass() {
    new Quiet().inc("1", "2");
  }
}
