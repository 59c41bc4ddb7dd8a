import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_")
interface Wrong {
  @MetricDef(help = "Orders placed", labels = "payMethod") // warning: [label-style] label 'payMethod' of shop_orders_total is in camelCase; write it as 'pay_method'
  Counter ordersTotal();

  @MetricDef(help = "Waiting time", labels = "quantile") // warning: [label-style] label 'quantile' is for summaries, but shop_wait_seconds is a gauge
  Gauge waitSeconds();
}
