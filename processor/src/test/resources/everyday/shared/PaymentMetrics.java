package everyday.shared;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "payment_")
public interface PaymentMetrics {

  @MetricDef(help = "Card authorizations", labels = {"provider", "outcome"})
  Counter authorizationsTotal();

  @MetricDef(help = "Declined cards", labels = {"provider", "reason"})
  Counter declinesTotal();

  @MetricDef(help = "Refunds", labels = "provider")
  Counter refundsTotal();

  @MetricDef(help = "Time of an authorization", labels = {"provider", "outcome"})
  Histogram authorizationSeconds();

  @MetricDef(help = "Authorized payments that are not captured yet", labels = "provider")
  Gauge pendingCaptures();
}
