package shop;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Summary;

@MetricSet(prefix = "shop_", baseLabels = "site")
public interface ShopMetrics {

  @MetricDef(help = "Orders that came in", labels = {"country", "payment"})
  Counter ordersTotal();

  @MetricDef(help = "Orders that are not served yet", labels = {"city", "shelf"})
  Gauge ordersOpen();

  @MetricDef(help = "How long requests take")
  Summary requestSeconds();

  @MetricDef(help = "Payments")
  Counter.Of<Payment> paymentsTotal();

  record Payment(Kind kind) {}

  enum Kind {
    CARD,
    TRANSFER
  }
}
