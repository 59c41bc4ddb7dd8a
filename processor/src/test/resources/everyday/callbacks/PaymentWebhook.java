package everyday.callbacks;

import everyday.shared.MetricReporter;
import io.prometheus.client.CollectorRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.metricdef.Labels;

/** Answers of a payment provider that arrive later. Handlers are registered by event type. */
public class PaymentWebhook {

  interface WebhookHandler {
    void handle(String provider, String detail);
  }

  private final Map<String, WebhookHandler> handlers = new LinkedHashMap<>();
  private final MetricReporter reporter;

  public PaymentWebhook(MetricReporter reporter) {
    this.reporter = reporter;
    handlers.put("refund", this::onRefund);
    handlers.put("decline", this::onDecline);
    handlers.put(
        "capture",
        (provider, detail) -> reporter.count(
            "payment_authorizations_total",
            Labels.of("provider", provider, "outcome", "captured")));
  }

  public boolean receive(String type, String provider, String detail) {
    WebhookHandler handler = handlers.get(type);
    if (handler == null) {
      reporter.count(
          "payment_authorizations_total", Labels.of("provider", provider, "outcome", "unknown"));
      return false;
    }
    handler.handle(provider, detail);
    return true;
  }

  private void onRefund(String provider, String detail) {
    reporter.count("payment_refunds_total", Labels.of("provider", provider));
  }

  private void onDecline(String provider, String detail) {
    String reason = switch (detail) {
      case "51" -> "insufficient_funds";
      case "54" -> "expired";
      default -> "other";
    };
    reporter.count("payment_declines_total", Labels.of("provider", provider, "reason", reason));
  }

  public static void main(String[] args) {
    PaymentWebhook webhook = new PaymentWebhook(new MetricReporter(new CollectorRegistry()));
    webhook.receive("refund", "bank", "");
    webhook.receive("decline", "bank", "51");
    webhook.receive("decline", "bank", "54");
    webhook.receive("decline", "bank", "99");
    webhook.receive("capture", "bank", "");
    webhook.receive("dispute", "bank", "");
  }
}
