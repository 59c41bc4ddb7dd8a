package everyday.schedulers;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** An executor that counts what it runs, accepts and refuses. */
public class MeteredExecutor {

  private final ExecutorService delegate;
  private final String job;
  private final AtomicBoolean closed = new AtomicBoolean();

  public MeteredExecutor(ExecutorService delegate, String job) {
    this.delegate = delegate;
    this.job = job;
  }

  public <T> Future<T> submit(String stage, Callable<T> task) {
    if (closed.get()) {
      Metrics.count("job_skipped_total", Map.of("job", job, "reason", "closed"));
      throw new IllegalStateException("closed");
    }
    return delegate.submit(() -> {
      final Map<String, String> ok = Map.of("job", job, "stage", stage, "outcome", "ok");
      final Map<String, String> failed = Map.of("job", job, "stage", stage, "outcome", "failed");
      boolean done = false;
      try {
        T result = task.call();
        done = true;
        return result;
      } finally {
        Metrics.count("job_items_total", done ? ok : failed);
      }
    });
  }

  public void close() {
    if (closed.compareAndSet(false, true)) {
      delegate.shutdown();
      Metrics.gauge(
          "job_last_success_timestamp_seconds",
          Map.of("job", job),
          System.currentTimeMillis() / 1e3);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Metrics.init(new CollectorRegistry());
    MeteredExecutor executor = new MeteredExecutor(Executors.newFixedThreadPool(2), "thumbnails");
    Future<Integer> good = executor.submit("resize", () -> 1);
    Future<Integer> bad = executor.submit("resize", () -> Integer.parseInt("x"));
    try {
      good.get();
      bad.get();
    } catch (ExecutionException e) {
      System.out.println("a task failed: " + e.getCause());
    }
    executor.close();
    try {
      executor.submit("resize", () -> 2);
    } catch (IllegalStateException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
