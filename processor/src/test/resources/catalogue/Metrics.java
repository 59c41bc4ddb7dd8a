package shop;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Metrics {

  @MetricDef(help = "Trades", labels = "symbol")
  Counter tradesTotal();

  @MetricDef(help = "Orders", labels = "symbol")
  Counter ordersTotal();

  /** The values of a label may be known. */
  record Till(Payment payment, boolean open, String shop) {}

  enum Payment {
    CARD,
    CASH
  }

  @MetricDef(help = "Money in a till")
  Gauge.Of<Till> money();
}
