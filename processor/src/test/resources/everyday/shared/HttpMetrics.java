package everyday.shared;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "http_", baseLabels = "service")
public interface HttpMetrics {

  @MetricDef(help = "Requests served", labels = {"method", "route", "status"})
  Counter requestsTotal();

  @MetricDef(help = "Requests rejected", labels = {"route", "reason"})
  Counter rejectedTotal();

  @MetricDef(help = "Requests to other services", labels = {"client", "method", "outcome"})
  Counter clientRequestsTotal();

  @MetricDef(help = "Repeated requests to other services", labels = {"client", "reason"})
  Counter clientRetriesTotal();

  @MetricDef(help = "Time of a request", labels = {"method", "route"})
  Histogram requestSeconds();

  @MetricDef(help = "Time of a request to another service", labels = {"client", "method"})
  Histogram clientSeconds();

  @MetricDef(help = "Requests being served", labels = "method")
  Gauge inFlightRequests();
}
