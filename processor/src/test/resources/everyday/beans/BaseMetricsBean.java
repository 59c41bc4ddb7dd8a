package everyday.beans;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashMap;
import java.util.Map;

/** A base class with the tags of its job, and two beans over it. */
public abstract class BaseMetricsBean {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Service {}

  protected final MetricsService metrics;
  private final String job;

  protected BaseMetricsBean(MetricsService metrics, String job) {
    this.metrics = metrics;
    this.job = job;
  }

  protected final Map<String, String> jobTags(String key, String value) {
    Map<String, String> tags = new HashMap<>();
    tags.put("job", job);
    tags.put(key, value);
    return tags;
  }

  protected void finished(String outcome, double seconds) {
    metrics.increment("job_runs_total", jobTags("outcome", outcome));
    metrics.record("job_run_seconds", seconds, jobTags("outcome", outcome));
  }

  abstract void run(boolean enabled);

  @Service
  static class InvoiceBean extends BaseMetricsBean {
    InvoiceBean(MetricsService metrics) {
      super(metrics, "invoices");
    }

    @Override
    void run(boolean enabled) {
      if (!enabled) {
        metrics.increment("job_skipped_total", jobTags("reason", "disabled"));
        return;
      }
      finished("ok", 0.3);
    }
  }

  @Service
  static class CleanupBean extends BaseMetricsBean {
    CleanupBean(MetricsService metrics) {
      super(metrics, "cleanup");
    }

    @Override
    void run(boolean enabled) {
      Map<String, String> tags = jobTags("stage", "delete");
      tags.put("outcome", enabled ? "deleted" : "kept");
      metrics.increment("job_items_total", tags);
      finished(enabled ? "ok" : "dry_run", 0.1);
    }
  }

  public static void main(String[] args) {
    MetricsService metrics = new PrometheusMetricsService(new CollectorRegistry());
    BaseMetricsBean[] beans = {new InvoiceBean(metrics), new CleanupBean(metrics)};
    for (BaseMetricsBean bean : beans) {
      bean.run(true);
      bean.run(false);
    }
  }
}
