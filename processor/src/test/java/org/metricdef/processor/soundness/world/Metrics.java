package org.metricdef.processor.soundness.world;

import org.metricdef.Client;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

/** The metrics of all random programs, over each client; some share their keys. */
@MetricSet(
    prefix = "s_",
    clients = {
      Client.SIMPLECLIENT,
      Client.PROMETHEUS_METRICS,
      Client.MICROMETER,
      Client.OPENTELEMETRY
    })
public interface Metrics {

  @MetricDef(help = "none")
  Counter noneTotal();

  @MetricDef(help = "region", labels = "region")
  Counter oneTotal();

  @MetricDef(help = "region too", labels = "region")
  Counter unoTotal();

  @MetricDef(
      help = "region and kind",
      labels = {"region", "kind"})
  Counter twoTotal();

  @MetricDef(
      help = "region and kind too",
      labels = {"region", "kind"})
  Counter duoTotal();

  @MetricDef(
      help = "all",
      labels = {"region", "kind", "code"})
  Counter threeTotal();

  @MetricDef(help = "a gauge", labels = "kind")
  Gauge depth();

  @MetricDef(
      help = "a histogram",
      labels = {"kind", "code"},
      buckets = {1, 10})
  Histogram sizeBytes();

  @MetricDef(help = "a timer", labels = "kind")
  Timer takenSeconds();

  @MetricDef(
      help = "another timer",
      labels = {"kind", "code"})
  Timer spentSeconds();

  @MetricDef(
      help = "a third timer",
      labels = {"kind", "code"})
  Timer lastingSeconds();

  @MetricDef(help = "a counter of records")
  Counter.Of<Shape> shapedTotal();

  @MetricDef(help = "a timer of records")
  Timer.Of<Shape> shapedSeconds();
}
