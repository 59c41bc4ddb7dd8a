package shape;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** SkyWalking 13428: names and values are arrays, and the labels are filled from them in a loop, in a log handler. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void onLog(AppMetrics metrics, String[] values) {
    Labels labels =
        Labels.of("level", values[0], "logger", values.length > 1 ? values[1] : "root");
    metrics.logLinesTotal().increment(labels);
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    onLog(metrics, new String[] {"ERROR"});
    // records: app_log_lines_total{level=ERROR, logger=root} = 1.0
  }
}
