package everyday.schedulers;

import everyday.shared.PrometheusShippingMetrics;
import everyday.shared.ShippingMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.metricdef.Labels;

/** Labels in a ThreadLocal, carried over to the threads of a pool. */
public class ContextPropagation {

  private static final Labels NO_CARRIER = Labels.of("carrier", "none");
  private static final ThreadLocal<Labels> CARRIER = ThreadLocal.withInitial(() -> NO_CARRIER);

  private final ShippingMetrics metrics;
  private final ExecutorService executor;

  public ContextPropagation(ShippingMetrics metrics, ExecutorService executor) {
    this.metrics = metrics;
    this.executor = executor;
  }

  public void inContextOf(String carrier, Runnable action) {
    CARRIER.set(Labels.of("carrier", carrier));
    try {
      action.run();
    } finally {
      CARRIER.remove();
    }
  }

  public void printLabels(int parcels) {
    Labels current = CARRIER.get();
    for (int i = 0; i < parcels; i++) {
      boolean fits = i < 2;
      executor.execute(() -> {
        CARRIER.set(current);
        try {
          print(fits);
        } finally {
          CARRIER.remove();
        }
      });
    }
    metrics.quoteSeconds().observe(current, 0.01);
  }

  private void print(boolean fits) {
    if (fits) {
      metrics.parcelsTotal().increment(CARRIER.get().with("status", "labelled"));
    } else {
      metrics.labelErrorsTotal().increment(CARRIER.get().with("error_type", "format"));
    }
  }

  public static void main(String[] args) throws InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    ContextPropagation printing = new ContextPropagation(
        PrometheusShippingMetrics.register(new CollectorRegistry()), executor);
    printing.inContextOf("post", () -> printing.printLabels(3));
    printing.printLabels(1);
    executor.shutdown();
    executor.awaitTermination(10, TimeUnit.SECONDS);
    printing.print(false);
  }
}
