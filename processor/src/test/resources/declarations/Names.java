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

  @MetricDef(name = "not-a-name", help = "x") // error: [metric-name] 'test_not-a-name' is not a valid metric name
  Gauge dashes();

  @MetricDef(help = " ") // error: [metric-name] test_silent has no help text
  Gauge silent();

  @MetricDef(help = "x") // error: [metric-name] test_trades is a counter, so its name must end in _total
  Counter trades();

  @MetricDef(help = "x") // error: [metric-name] test_orders_total ends in _total, but is not a counter
  Gauge ordersTotal();

  @MetricDef(help = "x", labels = "a-b") // error: [label-name] label 'a-b' of test_dashed_label is not a valid label name
  Gauge dashedLabel();

  @MetricDef(help = "x", labels = "__name") // error: [label-name] label '__name' of test_reserved_label is reserved
  Gauge reservedLabel();

  @MetricDef(help = "x", labels = {"a", "b", "a"}) // error: [label-name] label 'a' of test_twice is declared twice
  Gauge twice();

  @MetricDef(help = "x", labels = "le") // error: [label-name] label 'le' of test_le is reserved for the buckets of a histogram
  Histogram le();
}
