package store;

import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

final class Store {

  @MetricSet(prefix = "store_")
  interface Metrics {
    @MetricDef(help = "Time of a request", labels = "method")
    Histogram requestSeconds();
  }

  void answered(Metrics metrics, String method, double seconds) {
    metrics.requestSeconds().observe(Labels.of("method", method), seconds);
  }
}
