import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

class Right {
  @MetricSet(prefix = "shop_checkout_")
  interface Checkout {
    @MetricDef(help = "Orders placed", labels = "country")
    Counter ordersTotal();

    @MetricDef(help = "Time to pay")
    Histogram paymentSeconds();
  }

  @MetricSet(prefix = "shop_backoffice_")
  interface Backoffice {
    @MetricDef(help = "Orders placed", labels = "country")
    Counter ordersTotal();

    @MetricDef(help = "When the last payment came, in seconds since 1970")
    Gauge lastPaymentTimestampSeconds();
  }
}
