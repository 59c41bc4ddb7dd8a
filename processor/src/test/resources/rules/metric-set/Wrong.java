import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet // error: [metric-set] @MetricSet belongs on an interface; Wrong is not one
abstract class Wrong {
  @MetricDef(help = "Orders placed")
  abstract Counter ordersTotal();
}
