import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet
interface Right {
  @MetricDef(help = "Orders placed", labels = "country")
  Counter ordersTotal();

  @MetricDef(help = "Orders paid back")
  Counter refundsTotal();

  @MetricDef(help = "Visits")
  Counter visitsTotal();
}
