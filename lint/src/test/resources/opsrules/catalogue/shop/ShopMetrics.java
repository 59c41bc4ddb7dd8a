package shop;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Info;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;
import org.metricdef.TrackedGauge;

@MetricSet(prefix = "shop_")
public interface ShopMetrics {

  @MetricDef(help = "Orders that came in", labels = {"city", "error_type"})
  Counter ordersTotal();

  @MetricDef(help = "Orders that are not served yet", labels = "city")
  Gauge ordersOpen();

  @MetricDef(help = "Orders that nobody serves", labels = "city")
  Gauge ordersStuck();

  @MetricDef(help = "How long requests take", labels = "method")
  Histogram requestSeconds();

  @MetricDef(help = "How long work takes", labels = "method")
  Timer workSeconds();

  @MetricDef(help = "Orders that wait")
  TrackedGauge queueDepth();

  @MetricDef(help = "What runs", labels = "version")
  Info buildInfo();

  @MetricDef(help = "Payments")
  Counter.Of<Payment> paymentsTotal();

  record Payment(Kind kind) {}

  enum Kind {
    CARD,
    CASH
  }
}
