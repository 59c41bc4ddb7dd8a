package declarations;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

class Clients {

  @MetricSet(clients = {Client.MICROMETER, Client.SIMPLECLIENT, Client.MICROMETER}) // error: [metric-set] client MICROMETER is stated twice; remove one of them
  interface Twice {
    @MetricDef(help = "x")
    Counter clientsTwiceTotal();
  }

  @MetricSet(clients = {Client.NONE, Client.SIMPLECLIENT}) // error: [metric-set] client NONE stands alone; remove it, or the other clients
  interface NoneAndOne {
    @MetricDef(help = "x")
    Counter clientsNoneAndOneTotal();
  }

  @MetricSet(clients = {}) // The first one on the class path, simpleclient, has any buckets.
  interface Open {
    @MetricDef(help = "x", buckets = {Double.NEGATIVE_INFINITY, 0, .5})
    Histogram clientsOpenRatio();
  }

  @MetricSet(clients = {Client.PROMETHEUS_METRICS, Client.MICROMETER, Client.OPENTELEMETRY})
  interface Buckets {
    @MetricDef(help = "x", buckets = {0, 1}) // error: [buckets] buckets of clients_zero_bytes: Micrometer refuses 0.0; begin above 0
    Histogram clientsZeroBytes();

    @MetricDef(help = "x", buckets = {1e-10, 1}) // error: [buckets] buckets of clients_short_seconds: Micrometer refuses 1.0E-10; begin above 0
    Histogram clientsShortSeconds();

    @MetricDef(help = "x", buckets = Double.POSITIVE_INFINITY) // error: [buckets] buckets of clients_one_seconds: Micrometer needs a bound below infinity
    Histogram clientsOneSeconds();

    @MetricDef(help = "x", buckets = {.5, 1}) // error: [buckets] buckets of clients_ratio: Micrometer counts only in whole numbers, so not in 0.5; measure in seconds, or declare buckets that are whole numbers
    Histogram clientsRatio();

    @MetricDef(help = "x") // error: [buckets] buckets of clients_bytes: Micrometer counts only in whole numbers, so not in 0.005
    Histogram clientsBytes();

    @MetricDef(help = "x", buckets = {1e-6, 1, Double.POSITIVE_INFINITY})
    Histogram clientsFineSeconds();

    @MetricDef(help = "x", buckets = {1, 2})
    Histogram clientsFineBytes();
  }

  @MetricSet(clients = Client.OPENTELEMETRY)
  interface Infinite {
    @MetricDef(help = "x", buckets = {Double.NEGATIVE_INFINITY, 0}) // error: [buckets] buckets of clients_balance: OpenTelemetry refuses -Infinity; remove it
    Histogram clientsBalance();

    @MetricDef(help = "x", buckets = {-1, .5, Double.POSITIVE_INFINITY})
    Histogram clientsChange();
  }
}
