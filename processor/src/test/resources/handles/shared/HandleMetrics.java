package handles;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Info;
import org.metricdef.LabelName;
import org.metricdef.LabelValue;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Summary;
import org.metricdef.Timer;
import org.metricdef.TrackedCounter;
import org.metricdef.TrackedGauge;

@MetricSet(prefix = "shop_", baseLabels = "service")
public interface HandleMetrics {

  enum Payment {
    CREDIT_CARD,
    @LabelValue("cash")
    COINS
  }

  record OrderLabels(String country, @LabelName("paid_by") Payment payment, boolean firstOrder) {}

  @MetricDef(help = "Orders placed")
  Counter.Of<OrderLabels> ordersTotal();

  @MetricDef(help = "Time to check out", labels = "outcome")
  Timer checkoutSeconds();

  @MetricDef(help = "Time to refund", labels = "outcome")
  Timer refundSeconds();

  @MetricDef(help = "Time to load a table", labels = {"table", "outcome"})
  Timer loadSeconds();

  @MetricDef(help = "Time to order")
  Timer.Of<OrderLabels> orderSeconds();

  @MetricDef(help = "Time to start")
  Timer startSeconds();

  @MetricDef(help = "Size of answers", labels = "page", unit = "bytes")
  Summary answerSizeBytes();

  @MetricDef(help = "Orders that wait", labels = "queue")
  TrackedGauge waitingOrders();

  @MetricDef(help = "Orders that left", labels = "queue")
  TrackedCounter leftOrdersTotal();

  @MetricDef(help = "What runs", labels = {"version", "commit"})
  Info buildInfo();

  @MetricDef(help = "Stock", labels = "item")
  Gauge stock();
}
