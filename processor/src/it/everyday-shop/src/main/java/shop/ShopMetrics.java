package shop;

import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** All metrics of the shop. */
@MetricSet(prefix = "shop_")
public interface ShopMetrics {

  @MetricDef(
      help = "Orders.",
      labels = {"country", "channel", "status"})
  Counter ordersTotal();

  @MetricDef(
      help = "Payments.",
      labels = {"country", "method", "result"})
  Counter paymentsTotal();

  @MetricDef(
      help = "Refunds.",
      labels = {"country", "reason"})
  Counter refundsTotal();

  @MetricDef(
      help = "Parcels.",
      labels = {"carrier", "country"})
  Counter parcelsTotal();

  @MetricDef(
      help = "Mails.",
      labels = {"kind", "result"})
  Counter mailsTotal();

  @MetricDef(
      help = "Changes of the stock.",
      labels = {"warehouse", "direction"})
  Counter stockChangesTotal();

  @MetricDef(help = "Searches.", labels = "source")
  Counter searchesTotal();

  @MetricDef(help = "Errors.", labels = "component")
  Counter errorsTotal();

  @MetricDef(help = "Logins.")
  Counter loginsTotal();

  @MetricDef(
      help = "Seconds that a payment takes.",
      labels = {"country", "method"})
  Histogram paymentSeconds();

  @MetricDef(help = "Seconds that a search takes.", labels = "source")
  Histogram searchSeconds();
}
