package several_metrics;

import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** One call, and several metrics that it may be of. */
class Example {

  void either(ShopMetrics metrics, Facade facade, boolean first, Labels labels) {
    Counter counter = first ? metrics.ordersTotal() : metrics.errorsTotal();
    counter.increment(Labels.of("country", "NL"));
    facade.increment(first ? "visits_total" : "vists_total", Map.of("city", "Delft"));
    counter.increment(labels);
  }
}
