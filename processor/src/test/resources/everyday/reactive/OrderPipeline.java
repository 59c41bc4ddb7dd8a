package everyday.reactive;

import everyday.shared.MetricReporter;
import everyday.shared.Tags;
import io.prometheus.client.CollectorRegistry;
import java.util.concurrent.CompletableFuture;
import org.metricdef.Labels;

/** A chain of futures with a metric at each end. */
public class OrderPipeline {

  private final MetricReporter reporter;

  public OrderPipeline(MetricReporter reporter) {
    this.reporter = reporter;
  }

  public CompletableFuture<String> place(String provider, int cents) {
    long start = System.nanoTime();
    Labels labels = Labels.of("provider", provider);
    return CompletableFuture.supplyAsync(() -> authorize(cents))
        .thenApply(receipt -> {
          reporter.count("payment_authorizations_total", labels.with("outcome", "approved"));
          return receipt;
        })
        .exceptionally(error -> {
          reporter.count("payment_declines_total", labels.with("reason", Tags.errorType(error)));
          return "none";
        })
        .whenComplete((receipt, error) -> reporter.observe(
            "payment_authorization_seconds",
            labels.with("outcome", error == null ? "ok" : "error"),
            (System.nanoTime() - start) / 1e9));
  }

  public CompletableFuture<Void> refund(String provider) {
    return CompletableFuture.runAsync(
        () -> reporter.count("payment_refunds_total", Labels.of("provider", provider)));
  }

  private static String authorize(int cents) {
    if (cents <= 0) {
      throw new IllegalArgumentException("nothing to pay");
    }
    return "receipt-" + cents;
  }

  public static void main(String[] args) {
    OrderPipeline pipeline = new OrderPipeline(new MetricReporter(new CollectorRegistry()));
    pipeline.place("bank", 100).join();
    pipeline.place("bank", 0).join();
    pipeline.refund("bank").join();
  }
}
