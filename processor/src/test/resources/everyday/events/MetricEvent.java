package everyday.events;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An enum of events, each with a metric of its own. */
public class MetricEvent {

  enum OrderEvent {
    PAID,
    DECLINED,
    REFUNDED
  }

  private final MetricsService metrics;
  private final Map<String, String> base = new HashMap<>();

  public MetricEvent(MetricsService metrics, String provider) {
    this.metrics = metrics;
    base.put("provider", provider);
  }

  public void handle(OrderEvent event, String detail) {
    switch (event) {
      case PAID:
        metrics.increment("payment_authorizations_total", and("outcome", "paid"));
        break;
      case DECLINED:
        String reason = detail == null ? "unknown" : detail;
        metrics.increment("payment_declines_total", and("reason", reason));
        break;
      case REFUNDED:
        metrics.increment("payment_refunds_total", base);
        break;
      default:
        throw new IllegalArgumentException("no metric for " + event);
    }
  }

  public void handleAll(List<OrderEvent> events) {
    events.forEach(event -> handle(event, null));
    metrics.gauge("payment_pending_captures", events.size(), base);
  }

  private Map<String, String> and(String key, String value) {
    Map<String, String> labels = new HashMap<>(base);
    labels.put(key, value);
    return labels;
  }

  public static void main(String[] args) {
    MetricEvent handler =
        new MetricEvent(new PrometheusMetricsService(new CollectorRegistry()), "bank");
    handler.handle(OrderEvent.DECLINED, "expired");
    handler.handleAll(List.of(OrderEvent.values()));
  }
}
