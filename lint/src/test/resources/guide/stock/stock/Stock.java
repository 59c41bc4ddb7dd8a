package stock;

import io.prometheus.client.Gauge;
import java.util.Map;
import org.metricdef.Labels;

/** Calls whose labels are proven, calls whose labels are not, and a metric without declaration. */
class Stock {

  private static final Gauge SHELVES =
      Gauge.build().name("stock_shelves").help("Shelves").labelNames("hall").register();

  @SuppressWarnings("label-keys-unproven")
  void move(StockMetrics metrics, Map<String, String> foreign) {
    metrics.itemsTotal().increment(Labels.of("item", "box"));
    metrics.itemsTotal().increment(Labels.copyOf(foreign));
    metrics.countedTimestampSeconds().set(1e9);
    SHELVES.labels("north").set(3);
  }
}
