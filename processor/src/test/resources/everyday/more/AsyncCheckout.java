package everyday.more;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Pays and books at the same time. */
public class AsyncCheckout {

  private final MetricsService metrics;
  private final ExecutorService executor;

  public AsyncCheckout(MetricsService metrics, ExecutorService executor) {
    this.metrics = metrics;
    this.executor = executor;
  }

  public CompletableFuture<String> checkout(String provider, int cents) {
    long start = System.nanoTime();
    return CompletableFuture.supplyAsync(() -> pay(cents), executor)
        .thenApply(receipt -> receipt.trim())
        .whenComplete((receipt, error) -> {
          Map<String, String> labels = new HashMap<>();
          labels.put("provider", provider);
          labels.put("outcome", error == null ? "ok" : "error");
          metrics.increment("payment_authorizations_total", labels);
          metrics.record(
              "payment_authorization_seconds", (System.nanoTime() - start) / 1e9, labels);
        })
        .exceptionally(error -> {
          Throwable cause = error.getCause() == null ? error : error.getCause();
          metrics.increment(
              "payment_declines_total",
              Map.of("provider", provider, "reason", cause.getClass().getSimpleName()));
          return "none";
        });
  }

  private static String pay(int cents) {
    if (cents <= 0) {
      throw new IllegalArgumentException("nothing to pay");
    }
    return " receipt ";
  }

  public static void main(String[] args) throws InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    AsyncCheckout checkout =
        new AsyncCheckout(new PrometheusMetricsService(new CollectorRegistry()), executor);
    System.out.println(checkout.checkout("visa", 5).join());
    System.out.println(checkout.checkout("visa", 0).join());
    executor.shutdown();
    executor.awaitTermination(1, TimeUnit.SECONDS);
  }
}
