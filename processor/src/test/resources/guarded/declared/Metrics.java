import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import org.metricdef.MetricDef;

/** The same with prometheus-metrics. */
class Metrics {
  @MetricDef(name = "orders_total", labels = {"shop", "kind"})
  private final Counter orders =
      Counter.builder().name("orders_total").labelNames("shop", "kind").build();

  @MetricDef
  private final Gauge stock = Gauge.builder().name("stock").build();

  @MetricDef(labels = "shop")
  private final Histogram took;

  Metrics() {
    this.took = Histogram.builder().name("took_seconds").labelNames("shop").build();
  }

  void works() {
    orders.labelValues("Berlin", "book").inc();
    orders.initLabelValues("Berlin", "pen");
    stock.set(3);
    took.labelValues("Berlin").observe(0.1);
  }

  void failsWithTooFew() {
    orders.labelValues("Berlin").inc(); // error: [label-count] orders_total takes 2 label values (shop, kind), and 1 is passed
  }

  void failsBare() {
    took.observe(0.1); // error: [labels-missing] took takes 1 label value (shop), and none is passed: 'observe' throws
  }
}
