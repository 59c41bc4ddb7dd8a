import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_", baseLabels = "service")
interface Wrong {
  @MetricDef(help = "Orders placed", labels = "pay-method") // error: [label-name] label 'pay-method' is not a label name
  Counter ordersTotal();

  @MetricDef(help = "Refunds", labels = {"country", "country"}) // error: [label-name] label 'country' is given twice
  Counter refundsTotal();

  @MetricDef(help = "Visits", labels = "service") // error: [label-name] label 'service' is a base label of the set already
  Counter visitsTotal();

  @MetricDef(help = "Time to pay", labels = "le") // error: [label-name] label 'le' is reserved: a histogram's buckets carry it
  Histogram paymentSeconds();
}
