package declarations;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Info;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Summary;
import org.metricdef.Timer;
import org.metricdef.TrackedCounter;
import org.metricdef.TrackedGauge;

/** Names, labels and units have to fit the kind of handle. */
@MetricSet(prefix = "handle_")
interface HandleNames {

  @MetricDef(help = "x", buckets = {0.1, 1})
  Timer fineSeconds();

  @MetricDef(help = "x", unit = "seconds")
  Timer statedSeconds();

  @MetricDef(help = "x") // error: [metric-name] handle_checkout is in seconds, so its name must end in _seconds; the client would add that
  Timer checkout();

  @MetricDef(help = "x", unit = "bytes") // error: [metric-name] handle_size_bytes is a timer, whose unit is always seconds; remove unit = "bytes"
  Timer sizeBytes();

  @MetricDef(help = "x", unit = "bytes")
  Counter readBytesTotal();

  @MetricDef(help = "x", unit = "bytes") // error: [metric-name] handle_written_total is in bytes, so its name must end in _bytes_total
  Counter writtenTotal();

  @MetricDef(help = "x", unit = "bytes") // error: [metric-name] handle_heap is in bytes, so its name must end in _bytes
  TrackedGauge heap();

  @MetricDef(help = "x", labels = "le") // error: [label-name] label 'le' of handle_le_seconds is reserved for the buckets of a histogram
  Timer leSeconds();

  @MetricDef(help = "x", labels = "quantile") // error: [label-name] label 'quantile' of handle_quantile is reserved for the quantiles of a summary
  Summary quantile();

  @MetricDef(help = "x", labels = "le") // warning: [label-style] label 'le' is for the buckets of histograms, but handle_le_info is an info metric
  Info leInfo();

  @MetricDef(help = "x") // error: [metric-name] handle_left is a counter, so its name must end in _total
  TrackedCounter left();

  @MetricDef(help = "x") // error: [metric-name] handle_queue_total ends in _total, but is not a counter
  TrackedGauge queueTotal();

  @MetricDef(help = "x", labels = "version") // error: [metric-name] handle_build is an info metric, so its name must end in _info
  Info build();

  @MetricDef(help = "x") // error: [metric-def] emptyInfo() is an info metric without labels, which says nothing; add labels
  Info emptyInfo();

  @MetricDef(help = "x", labels = "version", unit = "bytes") // error: [metric-name] handle_unit_info is an info metric, whose value is always 1; remove unit = "bytes"
  Info unitInfo();

  @MetricDef(help = "x", buckets = 1) // error: [buckets] only histograms and timers have buckets, but handle_summary_buckets is a summary
  Summary summaryBuckets();

  @MetricDef(help = "x", labels = "version")
  Info twoInfo();

  @MetricDef(help = "x") // error: [duplicate-metric] handle_two and handle_two_info of declarations.HandleNames.twoInfo() would both be exposed as handle_two
  Gauge two();

  @MetricDef(help = "x")
  Timer threeSeconds();

  @MetricDef(name = "three_seconds", help = "x") // error: [duplicate-metric] handle_three_seconds is already declared
  Histogram again();
}
