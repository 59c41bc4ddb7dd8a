package shop;

import acme.metrics.CounterTable;
import acme.metrics.Events;
import io.micrometer.core.instrument.Tags;
import io.prometheus.client.Counter;
import java.util.Map;

final class Orders {

  private final Counter mails;
  private final Collectors.Timings timings;
  private final CounterTable table;

  Orders(Collectors collectors, CounterTable table) {
    this.table = table;
    mails = collectors.counter("mails_total", "Mails.", "kind", "country");
    timings = collectors.timings("country");
    table.init("refunds_total", "Refunds.", "country", "cause");
  }

  void positional(String country) {
    mails.labels("order", country).inc();
    timings.observe(0.1, country);
  }

  void table(String country) {
    table.inc("refunds_total", country, "broken");
  }

  void library(Events events, String country) {
    events.count("shop_orders_total", Map.of("country", country, "payment", "visa"));
  }

  void tags(Meters meters, String country) {
    meters.count("carts", Tags.of("country", country));
    meters.count("carts", Tags.of("country", country));
  }
}
