package k2;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** The metrics of K2 that its alerts ask for, and the calls that it had. */
final class Platform {

  @MetricSet(prefix = "k2_", baseLabels = {"service", "environment", "component"})
  interface Metrics {
    @MetricDef(help = "Requests", labels = {"method", "endpoint", "status_code"})
    Counter httpRequestsTotal();

    @MetricDef(help = "State of a circuit breaker, 1 if it is open", labels = "breaker_name")
    Gauge circuitBreakerState();

    @MetricDef(
        help = "Messages that a consumer is behind",
        labels = {"exchange", "asset_class", "topic", "partition", "consumer_group"})
    Gauge kafkaConsumerLagMessages();

    @MetricDef(
        help = "Seconds that a consumer is behind",
        labels = {"exchange", "asset_class", "topic", "partition", "consumer_group"})
    Gauge kafkaConsumerLagSeconds();

    @MetricDef(help = "Back-pressure events", labels = "level")
    Counter backpressureEventsTotal();

    @MetricDef(
        help = "Produce retries",
        labels = {"exchange", "asset_class", "topic", "error_type"})
    Counter kafkaProduceRetriesTotal();

    @MetricDef(help = "Duplicates dropped", labels = {"exchange", "asset_class"})
    Counter duplicateMessagesDetectedTotal();
  }

  void answered(Metrics metrics, String method, String endpoint, int status) {
    metrics
        .httpRequestsTotal()
        .increment(Labels.of(
            "method", method, "endpoint", endpoint, "status_code", String.valueOf(status)));
  }

  void opened(Metrics metrics, String breaker) {
    metrics.circuitBreakerState().set(Labels.of("breaker_name", breaker), 1);
  }
}
