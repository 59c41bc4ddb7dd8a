package declarations;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** The return type is the kind, and the rest has to fit it. */
@MetricSet
interface Kinds {

  @MetricDef(help = "x") // error: [metric-def] summary() returns String, which is not a metric type
  String summary();

  @MetricDef(help = "x", buckets = {1, 2}) // error: [buckets] only histograms and timers have buckets, but gauge is a gauge
  Gauge gauge();

  @MetricDef(help = "x", buckets = {1, 5, 5}) // error: [buckets] buckets of flat must increase: 5.0 follows 5.0
  Histogram flat();

  @MetricDef(help = "x", buckets = {0.0 / 0.0, 5}) // error: [buckets] bucket 1 of nan is not a number
  Histogram nan();

  @MetricDef(help = "x") // error: [metric-def] @MetricDef belongs on an abstract method without parameters
  Counter withParameterTotal(String name);

  Counter forgotten(); // error: [metric-def] forgotten() of a @MetricSet declares no metric; add @MetricDef

  default Counter derived() {
    return forgotten();
  }
}
