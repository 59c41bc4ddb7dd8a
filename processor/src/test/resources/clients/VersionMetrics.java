package clients;

import org.metricdef.Client;
import org.metricdef.Info;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** What the other clients do not have. */
@MetricSet(
    prefix = "store_",
    baseLabels = "service",
    clients = {Client.SIMPLECLIENT, Client.PROMETHEUS_METRICS})
public interface VersionMetrics {

  @MetricDef(
      help = "What runs",
      labels = {"version", "commit"})
  Info buildInfo();
}
