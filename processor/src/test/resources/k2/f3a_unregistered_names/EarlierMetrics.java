package k2;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** What of the consumer's metrics K2 had registered when the bug was made. */
@MetricSet(
    prefix = "k2_",
    baseLabels = {"service", "environment", "component"})
public interface EarlierMetrics {

  @MetricDef(help = "Rows written", labels = {"exchange", "asset_class", "table"})
  Counter icebergRowsWrittenTotal();

  @MetricDef(help = "Commit failures", labels = {"exchange", "asset_class", "table"})
  Counter icebergCommitFailuresTotal();

  @MetricDef(help = "Offset of the consumer", labels = {"exchange", "asset_class", "topic", "partition", "consumer_group"})
  Gauge kafkaConsumerOffset();
}
