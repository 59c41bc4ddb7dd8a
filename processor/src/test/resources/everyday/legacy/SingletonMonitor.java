package everyday.legacy;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;

/** The one monitor of the application, with configured defaults. */
public final class SingletonMonitor {

  private static final SingletonMonitor INSTANCE = new SingletonMonitor();

  private final MetricsService metrics = new PrometheusMetricsService(new CollectorRegistry());
  private final Properties configuration = new Properties();
  private final Map<String, String> defaults = new Hashtable<String, String>();

  private SingletonMonitor() {
    defaults.put("job", "legacy");
  }

  public static SingletonMonitor getInstance() {
    return INSTANCE;
  }

  public void configure(String key, String value) {
    configuration.setProperty(key, value);
  }

  public void started() {
    metrics.gauge("job_last_success_timestamp_seconds", 1, defaults);
  }

  public void finished(boolean success) {
    Map<String, String> labels = copyOfDefaults();
    labels.put("outcome", success ? "ok" : "failed");
    metrics.increment("job_runs_total", labels);
  }

  public void skipped() {
    Map<String, String> labels = copyOfDefaults();
    labels.put("reason", configuration.getProperty("skip.reason", "unknown"));
    metrics.increment("job_skipped_total", labels);
  }

  private Map<String, String> copyOfDefaults() {
    Map<String, String> copy = new HashMap<String, String>();
    copy.putAll(defaults);
    return copy;
  }

  public static void main(String[] args) {
    SingletonMonitor monitor = SingletonMonitor.getInstance();
    monitor.started();
    monitor.finished(true);
    monitor.finished(false);
    monitor.skipped();
    monitor.configure("skip.reason", "holiday");
    monitor.skipped();
  }
}
