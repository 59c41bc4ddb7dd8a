package everyday.retries;

import everyday.shared.HttpMetrics;
import everyday.shared.PrometheusHttpMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.concurrent.Callable;
import org.metricdef.Labels;

/** Repeats a call of another service. Each repetition and the final outcome are counted. */
public class RetryTemplate {

  private final HttpMetrics metrics;
  private final int maxAttempts;

  public RetryTemplate(HttpMetrics metrics, int maxAttempts) {
    this.metrics = metrics;
    this.maxAttempts = maxAttempts;
  }

  public <T> T execute(String client, String method, Callable<T> call) throws Exception {
    Labels labels = Labels.of("client", client);
    for (int attempt = 1; ; attempt++) {
      long start = System.nanoTime();
      try {
        T result = call.call();
        metrics
            .clientRequestsTotal()
            .increment(labels.with("method", method).with("outcome", "ok"));
        return result;
      } catch (IllegalStateException e) {
        if (attempt >= maxAttempts) {
          metrics
              .clientRequestsTotal()
              .increment(labels.with("method", method).with("outcome", "exhausted"));
          throw e;
        }
        metrics.clientRetriesTotal().increment(labels.with("reason", reason(e)));
      } finally {
        metrics
            .clientSeconds()
            .observe(labels.with("method", method), (System.nanoTime() - start) / 1e9);
      }
    }
  }

  private static String reason(Exception e) {
    return e.getCause() == null ? "state" : e.getCause().getClass().getSimpleName();
  }

  public static void main(String[] args) throws Exception {
    RetryTemplate template =
        new RetryTemplate(PrometheusHttpMetrics.register(new CollectorRegistry(), "shop"), 3);
    int[] calls = {0};
    template.execute("stock", "GET", () -> {
      if (++calls[0] < 3) {
        throw new IllegalStateException("busy", calls[0] == 1 ? new RuntimeException() : null);
      }
      return "12";
    });
    try {
      template.execute("stock", "GET", () -> {
        throw new IllegalStateException("down");
      });
    } catch (IllegalStateException e) {
      System.out.println("gave up: " + e.getMessage());
    }
  }
}
