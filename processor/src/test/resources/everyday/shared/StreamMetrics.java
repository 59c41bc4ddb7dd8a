package everyday.shared;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "stream_")
public interface StreamMetrics {

  @MetricDef(help = "Records produced", labels = "topic")
  Counter producedTotal();

  @MetricDef(help = "Records that were not delivered", labels = {"topic", "error_type"})
  Counter produceErrorsTotal();

  @MetricDef(help = "Records consumed", labels = {"topic", "group"})
  Counter consumedTotal();

  @MetricDef(
      help = "Records that could not be processed",
      labels = {"topic", "group", "error_type"})
  Counter consumeErrorsTotal();

  @MetricDef(help = "Time to process a record", labels = {"topic", "group"})
  Histogram processSeconds();

  @MetricDef(help = "Records not consumed yet", labels = {"topic", "group"})
  Gauge lagRecords();
}
