package declarations;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Names that Prometheus or its client would refuse, or expose as something else. */
@MetricSet(prefix = "test_")
interface Names {

  @MetricDef(help = "fine")
  Counter fineTotal();

  @MetricDef(name = "not-a-name", help = "x") // error: [metric-name] 'test_not-a-name' is not a metric name
  Gauge dashes();

  @MetricDef(help = " ") // error: [metric-name] test_silent has no help
  Gauge silent();

  @MetricDef(help = "x") // error: [metric-name] test_trades is a counter, and a counter's name ends in _total
  Counter trades();

  @MetricDef(help = "x") // error: [metric-name] test_orders_total ends in _total, as only counters do
  Gauge ordersTotal();

  @MetricDef(help = "x", labels = "a-b") // error: [label-name] label 'a-b' is not a label name
  Gauge dashedLabel();

  @MetricDef(help = "x", labels = "__name") // error: [label-name] label '__name' is reserved
  Gauge reservedLabel();

  @MetricDef(help = "x", labels = {"a", "b", "a"}) // error: [label-name] label 'a' is given twice
  Gauge twice();

  @MetricDef(help = "x", labels = "le") // error: [label-name] label 'le' is reserved: a histogram's buckets carry it
  Histogram le();
}
