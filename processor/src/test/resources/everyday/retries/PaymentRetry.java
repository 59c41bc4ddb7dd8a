package everyday.retries;

import everyday.shared.PaymentMetrics;
import everyday.shared.PrometheusPaymentMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.function.Function;
import org.metricdef.Labels;

/** Tries one provider after the other until one accepts the card. */
public class PaymentRetry {

  record Provider(String name, Function<String, String> authorize) {}

  private final List<Provider> providers;
  private final PaymentMetrics metrics;

  public PaymentRetry(List<Provider> providers, PaymentMetrics metrics) {
    this.providers = List.copyOf(providers);
    this.metrics = metrics;
  }

  public String pay(String card) {
    Labels last = null;
    for (Provider provider : providers) {
      Labels labels = Labels.of("provider", provider.name());
      String receipt = provider.authorize().apply(card);
      if (receipt != null) {
        metrics.authorizationsTotal().increment(labels.with("outcome", "approved"));
        metrics.pendingCaptures().add(labels, 1);
        return receipt;
      }
      metrics.declinesTotal().increment(labels.with("reason", "provider"));
      last = labels;
    }
    if (last != null) {
      metrics.authorizationsTotal().increment(last.with("outcome", "exhausted"));
    } else {
      metrics
          .authorizationsTotal()
          .increment(Labels.of("provider", "none", "outcome", "exhausted"));
    }
    return null;
  }

  public static void main(String[] args) {
    PaymentMetrics metrics = PrometheusPaymentMetrics.register(new CollectorRegistry());
    Provider strict = new Provider("strict", card -> card.startsWith("4") ? "r1" : null);
    Provider lenient = new Provider("lenient", card -> card.isEmpty() ? null : "r2");
    PaymentRetry retry = new PaymentRetry(List.of(strict, lenient), metrics);
    retry.pay("4111");
    retry.pay("5111");
    retry.pay("");
    new PaymentRetry(List.of(), metrics).pay("4111");
  }
}
