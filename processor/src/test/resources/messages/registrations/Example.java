package registrations;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Sets that are registered again, with other base labels. */
class Example {

  @MetricSet(baseLabels = "store")
  interface Stock {
    @MetricDef(help = "Sales")
    Counter salesTotal();
  }

  static void twice(CollectorRegistry registry) {
    PrometheusExample_Stock.register(registry, "1");
    PrometheusExample_Stock.register(registry, "2");
  }

  static void perhaps(CollectorRegistry registry, Runnable code) {
    PrometheusExample_Stock.register(registry, "1");
    code.run();
    PrometheusExample_Stock.register(registry, "2");
  }

  static void loop(CollectorRegistry registry, List<String> stores) {
    for (String store : stores) {
      PrometheusExample_Stock.register(registry, store);
    }
  }

  void sold(String store) {
    PrometheusExample_Stock.register(CollectorRegistry.defaultRegistry, store).salesTotal().increment();
  }
}
