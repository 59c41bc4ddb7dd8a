package everyday.services;

import everyday.shared.PaymentMetrics;
import everyday.shared.PrometheusPaymentMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Locale;
import org.metricdef.Labels;

/** Authorizes cards with a provider and counts what became of them. */
public class PaymentService {

  enum Decision {
    APPROVED,
    DECLINED,
    ERROR
  }

  interface Provider {
    String name();

    Decision authorize(String card, long cents);
  }

  private final Provider provider;
  private final PaymentMetrics metrics;
  private final Labels providerLabels;

  public PaymentService(Provider provider, PaymentMetrics metrics) {
    this.provider = provider;
    this.metrics = metrics;
    this.providerLabels = Labels.of("provider", provider.name());
  }

  public boolean pay(String card, long cents) {
    long start = System.nanoTime();
    Decision decision = Decision.ERROR;
    try {
      decision = provider.authorize(card, cents);
      if (decision == Decision.DECLINED) {
        metrics.declinesTotal().increment(providerLabels.with("reason", declineReason(cents)));
      }
      return decision == Decision.APPROVED;
    } finally {
      Labels labels = providerLabels.with("outcome", decision.name().toLowerCase(Locale.ROOT));
      metrics.authorizationsTotal().increment(labels);
      metrics.authorizationSeconds().observe(labels, (System.nanoTime() - start) / 1e9);
    }
  }

  public void refund(long cents) {
    if (cents <= 0) {
      return;
    }
    metrics.refundsTotal().increment(providerLabels);
    metrics.pendingCaptures().add(providerLabels, -1);
  }

  private static String declineReason(long cents) {
    return cents > 100_000 ? "limit" : "issuer";
  }

  public static void main(String[] args) {
    Provider bank = new Provider() {
      @Override
      public String name() {
        return "bank";
      }

      @Override
      public Decision authorize(String card, long cents) {
        if (card.isEmpty()) {
          throw new IllegalArgumentException("no card");
        }
        return cents > 500 ? Decision.DECLINED : Decision.APPROVED;
      }
    };
    PaymentService service =
        new PaymentService(bank, PrometheusPaymentMetrics.register(new CollectorRegistry()));
    service.pay("4111", 100);
    service.pay("4111", 600);
    service.pay("4111", 600_000);
    try {
      service.pay("", 1);
    } catch (IllegalArgumentException e) {
      service.refund(0);
    }
    service.refund(100);
  }
}
