import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet
interface Right {
  @MetricDef(help = "Orders placed")
  Counter ordersTotal();
}
