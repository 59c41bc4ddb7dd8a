package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** SkyWalking 13428: names and values are arrays, and the labels are filled from them in a loop, in a log handler. */
public final class Buggy {

  private Buggy() {}

  private static final String[] NAMES = {"level", "logger"};

  static void onLog(AppMetrics metrics, String[] values) {
    Labels labels = Labels.empty();
    for (int i = 0; i < values.length; i++) {
      labels = labels.with(NAMES[i], values[i]);
    }
    metrics.logLinesTotal().increment(labels); // error: app_log_lines_total
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    onLog(metrics, new String[] {"ERROR"});
  }
}
