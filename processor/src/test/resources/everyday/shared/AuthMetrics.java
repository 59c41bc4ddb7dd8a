package everyday.shared;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "auth_")
public interface AuthMetrics {

  @MetricDef(help = "Logins", labels = {"method", "outcome"})
  Counter loginsTotal();

  @MetricDef(help = "Rejected tokens", labels = {"client", "error_type"})
  Counter tokenErrorsTotal();

  @MetricDef(help = "Locked accounts", labels = {"realm", "reason"})
  Counter lockoutsTotal();

  @MetricDef(help = "Time of a login", labels = "method")
  Histogram loginSeconds();

  @MetricDef(help = "Open sessions", labels = "realm")
  Gauge activeSessions();
}
