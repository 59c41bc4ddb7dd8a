import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_", baseLabels = "service")
interface Right {
  @MetricDef(help = "Orders placed", labels = "pay_method")
  Counter ordersTotal();

  @MetricDef(help = "Refunds", labels = "country")
  Counter refundsTotal();

  @MetricDef(help = "Visits")
  Counter visitsTotal();

  @MetricDef(help = "Time to pay", labels = "provider")
  Histogram paymentSeconds();
}
