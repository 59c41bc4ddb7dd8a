import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Right {
  @MetricDef(help = "Orders placed", labels = "pay_method")
  Counter ordersTotal();

  @MetricDef(help = "Waiting time")
  Histogram waitSeconds();
}
