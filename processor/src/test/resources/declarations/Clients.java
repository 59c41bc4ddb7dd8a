package declarations;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Gauge;
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

  @MetricSet(clients = Client.MICROMETER)
  interface Cut {
    @MetricDef(help = "x") // error: [metric-name] clients_build_info: Micrometer cuts the suffix _info off; choose another last word
    Gauge clientsBuildInfo();

    @MetricDef(name = "clients_info_total", help = "x") // error: [metric-name] clients_info_total: Micrometer cuts the suffix _info off
    Counter info();

    @MetricDef(name = "clients_info_seconds", help = "x")
    Histogram seconds();

    @MetricDef(name = "_clients:a__c", help = "x", labels = "a__b") // warning: [metric-style] _clients:a__c contains ':'
    Gauge fine();
  }

  @MetricSet(clients = Client.OPENTELEMETRY)
  interface Renamed {
    @MetricDef(help = "x") // error: [metric-name] clients_version_info: OpenTelemetry cuts the suffix _info off; choose another last word
    Gauge clientsVersionInfo();

    @MetricDef(name = "_clients_lead", help = "x") // error: [metric-name] _clients_lead: OpenTelemetry drops a metric whose name does not begin with a letter
    Gauge lead();

    @MetricDef(name = "clients__twice", help = "x") // error: [metric-name] clients__twice: OpenTelemetry shows __ as _; rename it
    Gauge twice();

    @MetricDef(help = "x", labels = "a__b") // error: [label-name] label 'a__b' of clients_labels: OpenTelemetry shows __ as _; rename it
    Gauge clientsLabels();

    @MetricDef(help = "x", labels = "otel_scope_name") // error: [label-name] label 'otel_scope_name' of clients_scope: OpenTelemetry's exporter adds labels that begin with otel_scope_
    Gauge clientsScope();

    @MetricDef(name = "clients_info_seconds_sold", help = "x", labels = "_a")
    Gauge alsoFine();
  }

  @MetricSet(clients = {Client.SIMPLECLIENT, Client.PROMETHEUS_METRICS})
  interface Kept {
    @MetricDef(help = "x")
    Gauge clientsHardwareInfo();
  }
}
