package k2;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** The part of K2's registry in which its label bugs lie. */
@MetricSet(
    prefix = "k2_",
    baseLabels = {"service", "environment", "component"})
public interface K2Metrics {

  @MetricDef(help = "Messages acknowledged by Kafka", labels = {"exchange", "asset_class", "topic", "data_type"})
  Counter kafkaMessagesProducedTotal();

  @MetricDef(help = "Produce errors", labels = {"exchange", "asset_class", "topic", "error_type"})
  Counter kafkaProduceErrorsTotal();

  @MetricDef(help = "Messages that exhausted their retries", labels = {"exchange", "asset_class", "topic", "error_type"})
  Counter kafkaProduceMaxRetriesExceededTotal();

  @MetricDef(help = "Producer instances initialised", labels = "component_type")
  Counter producerInitializedTotal();

  @MetricDef(help = "Sequence gaps", labels = {"exchange", "asset_class", "symbol", "severity"})
  Counter sequenceGapsDetectedTotal();

  @MetricDef(help = "Duplicates detected and dropped", labels = {"exchange", "asset_class"})
  Counter duplicateMessagesDetectedTotal();

  @MetricDef(help = "Trade messages received", labels = "symbol")
  Counter binanceMessagesReceivedTotal();

  @MetricDef(help = "Parse and validation errors", labels = "error_type")
  Counter binanceMessageErrorsTotal();

  @MetricDef(help = "Reconnections", labels = "reason")
  Counter binanceReconnectsTotal();

  @MetricDef(help = "Connection errors", labels = "error_type")
  Counter binanceConnectionErrorsTotal();

  @MetricDef(help = "Current back-off in seconds")
  Gauge binanceReconnectDelaySeconds();

  @MetricDef(help = "Messages consumed", labels = {"exchange", "asset_class", "topic", "consumer_group"})
  Counter kafkaMessagesConsumedTotal();

  @MetricDef(help = "Consumer errors", labels = {"error_type", "consumer_group"})
  Counter consumerErrorsTotal();

  @MetricDef(help = "Batch size", labels = {"exchange", "asset_class", "table"}, buckets = {10, 50, 100, 500})
  Histogram icebergBatchSize();

  @MetricDef(help = "Write latency", labels = {"exchange", "asset_class", "table", "operation"})
  Histogram icebergWriteDurationSeconds();

  @MetricDef(help = "Write errors", labels = {"exchange", "asset_class", "table", "error_type"})
  Counter icebergWriteErrorsTotal();

  @MetricDef(help = "Transactions", labels = "table")
  Counter icebergTransactionsTotal();
}
