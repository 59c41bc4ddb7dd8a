package discarded_handles;

import java.util.function.Consumer;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import shop.ShopMetrics;

/** Handles that nobody uses. */
class Example {

  @MetricSet
  interface Stock {
    @MetricDef(help = "Items", labels = "store")
    Gauge stockItems();

    @MetricDef(help = "Wait", labels = "store")
    Histogram stockWaitSeconds();
  }

  void counted(ShopMetrics metrics) {
    metrics.visitsTotal().with(Labels.of("country", "NL"));
    metrics.startsTotal();
  }

  void others(Stock stock) {
    stock.stockItems().with(Labels.of("store", "1"));
    stock.stockWaitSeconds().with(Labels.of("store", "1"));
    stock.stockItems();
    stock.stockWaitSeconds();
  }

  void references(ShopMetrics metrics) {
    Runnable named = metrics::startsTotal;
    named.run();
    Consumer<Labels> series = metrics.visitsTotal()::with;
    series.accept(Labels.of("country", "NL"));
  }

  void variable(Counter counter) {
    counter.with(Labels.of("country", "NL"));
  }
}
