package handles;

import org.metricdef.Counter;
import org.metricdef.Info;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Summary;
import org.metricdef.Timer;
import org.metricdef.TrackedGauge;

/** Calls of timers and other handles. */
class Example {

  record Order(String country) {}

  @MetricSet(prefix = "handles_")
  interface Shop {
    @MetricDef(help = "Time to check out", labels = "outcome")
    Timer checkoutSeconds();

    @MetricDef(help = "Time to load", labels = {"outcome", "table"})
    Timer loadSeconds();

    @MetricDef(help = "Size of answers", labels = "page", unit = "bytes")
    Summary answerSizeBytes();

    @MetricDef(help = "Orders that wait", labels = "queue")
    TrackedGauge waitingOrders();

    @MetricDef(help = "What runs", labels = "version")
    Info buildInfo();

    @MetricDef(help = "Orders placed")
    Counter.Of<Order> ordersTotal();
  }

  void samples(Shop shop, boolean isPaid) {
    try (Timer.Sample sample = shop.checkoutSeconds().start(Labels.of("outcome", "failed"))) {
      sample.labels(Labels.of("outcome", "paid", "table", "orders"));
    }
    shop.checkoutSeconds().start(Labels.of("outcome", "failed"));
    shop.checkoutSeconds().with(Labels.of("outcome", "failed"));
    shop.checkoutSeconds();
  }

  void given(Timer timer) {
    Timer.Sample sample = timer.start(Labels.of("outcome", "failed"));
    sample.labels(Labels.of("outcome", "paid"));
    sample.close();
  }

  void others(Shop shop) {
    shop.answerSizeBytes().observe(Labels.of("site", "home"), 3);
    shop.answerSizeBytes().with(Labels.of("page", "home"));
    shop.waitingOrders();
    shop.buildInfo();
    shop.buildInfo().set(Labels.of("version", "1", "commit", "a"));
    shop.ordersTotal().with(new Order("NL"));
    shop.ordersTotal().increment(new Order("NL"), -1);
  }

  enum Kind {
    FIRST,
    LATER
  }

  record Visit(String page, Kind kind) {}

  @MetricSet(prefix = "sites_")
  interface Site {
    @MetricDef(help = "Visits")
    Counter.Of<Visit> visitsTotal();
  }

  void records(Site site, Exception e, boolean isFirst) {
    Visit visit = new Visit("home", isFirst ? Kind.FIRST : null);
    site.visitsTotal().increment(visit);
    site.visitsTotal().increment(new Visit(e.getMessage() + "!", Kind.LATER));
  }
}
