package shop;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_", baseLabels = "site")
public interface ShopMetrics {

  @MetricDef(help = "Orders that came in", labels = {"city", "payment"})
  Counter ordersTotal();

  @MetricDef(help = "Orders that are not served yet", labels = "city")
  Gauge ordersOpen();

  @MetricDef(help = "How long requests take", labels = "method")
  Histogram requestSeconds();

  @MetricDef(help = "Orders that came back")
  Counter returnsTotal();

  @MetricDef(help = "Payments")
  Counter.Of<Payment> paymentsTotal();

  record Payment(Kind kind) {}

  enum Kind {
    CARD,
    CASH
  }
}
