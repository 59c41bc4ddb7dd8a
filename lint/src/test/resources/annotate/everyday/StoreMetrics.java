package store;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** The metrics of the store. */
@MetricSet(prefix = "store_", clients = Client.NONE)
public interface StoreMetrics {

  @MetricDef(
      help = "Purchases.",
      labels = {"country", "payment", "result"})
  Counter purchasesTotal();

  @MetricDef(
      help = "Refunds.",
      labels = {"country", "reason"})
  Counter refundsTotal();

  @MetricDef(
      help = "Seconds of a step.",
      labels = {"step", "result"})
  Histogram stepSeconds();

  @MetricDef(help = "Articles in stock.", labels = "warehouse")
  Gauge stockArticles();

  @MetricDef(
      help = "Calls of partners.",
      labels = {"partner", "status"})
  Counter partnerCallsTotal();

  @MetricDef(help = "Visits.")
  Counter visitsTotal();
}
