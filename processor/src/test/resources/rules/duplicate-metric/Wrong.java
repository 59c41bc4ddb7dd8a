import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

class Wrong {
  @MetricSet(prefix = "shop_")
  interface Checkout {
    @MetricDef(help = "Orders placed", labels = "country")
    Counter ordersTotal();

    @MetricDef(help = "Time to pay")
    Histogram paymentSeconds();
  }

  @MetricSet(prefix = "shop_")
  interface Backoffice {
    @MetricDef(help = "Orders placed", labels = "country") // error: [duplicate-metric] shop_orders_total is already declared by Wrong.Checkout.ordersTotal()
    Counter ordersTotal();

    @SuppressWarnings("metric-style")
    @MetricDef(help = "Payments") // error: [duplicate-metric] shop_payment_seconds_count and shop_payment_seconds of Wrong.Checkout.paymentSeconds() would both be exposed as shop_payment_seconds_count
    Gauge paymentSecondsCount();
  }
}
