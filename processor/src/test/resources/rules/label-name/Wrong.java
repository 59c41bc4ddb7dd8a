import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "shop_", baseLabels = "service")
interface Wrong {
  @MetricDef(help = "Orders placed", labels = "pay-method") // error: [label-name] label 'pay-method' of shop_orders_total is not a valid label name: use letters, digits and _, and do not begin with a digit; did you mean 'pay_method'?
  Counter ordersTotal();

  @MetricDef(help = "Refunds", labels = {"country", "country"}) // error: [label-name] label 'country' of shop_refunds_total is declared twice
  Counter refundsTotal();

  @MetricDef(help = "Visits", labels = "service") // error: [label-name] label 'service' of shop_visits_total is already a base label of the set
  Counter visitsTotal();

  @MetricDef(help = "Time to pay", labels = "le") // error: [label-name] label 'le' of shop_payment_seconds is reserved for the buckets of a histogram
  Histogram paymentSeconds();
}
