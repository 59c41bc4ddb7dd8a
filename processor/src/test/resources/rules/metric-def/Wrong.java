import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet
interface Wrong {
  @MetricDef(help = "Orders placed") // error: [metric-def] @MetricDef belongs on an abstract method without parameters
  Counter ordersTotal(String country);

  Counter refundsTotal(); // error: [metric-def] refundsTotal() of a @MetricSet declares no metric; add @MetricDef

  @MetricDef(help = "Visits") // error: [metric-def] visitsTotal() returns long, which is not a metric type
  long visitsTotal();
}
