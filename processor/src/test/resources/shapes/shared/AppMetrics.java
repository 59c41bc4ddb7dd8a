package shape;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Metrics of the kind that the bugs were about. */
@MetricSet(prefix = "app_")
public interface AppMetrics {

  @MetricDef(help = "Forms handed in", labels = {"form", "result"})
  Counter submissionsTotal();

  @MetricDef(help = "Requests", labels = {"method", "path", "status"})
  Counter requestsTotal();

  @MetricDef(help = "Lines logged", labels = {"level", "logger"})
  Counter logLinesTotal();

  @MetricDef(help = "Records of a client", labels = {"client", "topic"})
  Gauge clientRecords();

  @MetricDef(help = "Players of a server", labels = "server")
  Gauge players();

  @MetricDef(help = "Events", labels = {"store", "type"})
  Counter eventsTotal();

  @MetricDef(help = "Logins", labels = {"realm", "client_id"})
  Counter loginsTotal();

  @MetricDef(help = "Calls", labels = {"name", "outcome"})
  Counter callsTotal();

  @MetricDef(help = "Jobs", labels = {"state", "queue"})
  Counter jobsTotal();

  @MetricDef(help = "Polls", labels = {"namespace", "task_queue"})
  Counter pollsTotal();

  @MetricDef(help = "Tokens", labels = {"model", "kind"})
  Counter tokensTotal();

  @MetricDef(help = "Connections of a pool", labels = "pool")
  Gauge poolConnections();

  @MetricDef(help = "Errors", labels = {"scope", "reason"})
  Counter errorsTotal();

  @MetricDef(help = "Time spent in seconds", labels = "task")
  Histogram taskSeconds();

  @MetricDef(help = "Seconds since the start")
  Gauge uptimeSeconds();
}
