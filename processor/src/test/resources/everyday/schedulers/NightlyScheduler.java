package everyday.schedulers;

import everyday.shared.JobMetrics;
import everyday.shared.PrometheusJobMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.metricdef.Labels;

/** Runs named jobs one after the other; each is wrapped in a timer. */
public class NightlyScheduler {

  private final JobMetrics metrics;
  private final Map<String, Runnable> jobs = new LinkedHashMap<>();
  private volatile boolean paused;

  public NightlyScheduler(JobMetrics metrics) {
    this.metrics = metrics;
  }

  public void add(String name, Runnable job) {
    jobs.put(name, timed(name, job));
  }

  public void pause(boolean paused) {
    this.paused = paused;
  }

  public void runAll(ExecutorService executor) {
    metrics.heartbeatsTotal().increment();
    jobs.forEach((name, job) -> {
      if (paused) {
        metrics.skippedTotal().increment(Labels.of("job", name, "reason", "paused"));
      } else {
        executor.execute(job);
      }
    });
  }

  private Runnable timed(String name, Runnable job) {
    Labels labels = Labels.of("job", name);
    return () -> {
      long start = System.nanoTime();
      Labels withOutcome = labels.with("outcome", "failed");
      try {
        job.run();
        withOutcome = labels.with("outcome", "ok");
        metrics
            .lastSuccessTimestampSeconds()
            .set(labels, System.currentTimeMillis() / 1000.0);
      } catch (IllegalStateException e) {
        System.out.println(name + " failed: " + e.getMessage());
      } finally {
        metrics.runsTotal().increment(withOutcome);
        metrics.runSeconds().observe(withOutcome, (System.nanoTime() - start) / 1e9);
      }
    };
  }

  public static void main(String[] args) throws InterruptedException {
    NightlyScheduler scheduler =
        new NightlyScheduler(PrometheusJobMetrics.register(new CollectorRegistry()));
    scheduler.add("invoices", () -> {});
    scheduler.add("cleanup", () -> {
      throw new IllegalStateException("disk full");
    });
    ExecutorService executor = Executors.newSingleThreadExecutor();
    scheduler.runAll(executor);
    executor.shutdown();
    executor.awaitTermination(10, TimeUnit.SECONDS);
    scheduler.pause(true);
    scheduler.runAll(executor);
  }
}
