package shop;

import java.util.HashMap;
import java.util.Map;
«import org.metricdef.LabelKeys;
»import org.metricdef.Labels;

public class Orders {

  private final ShopMetrics metrics;

  public Orders(ShopMetrics metrics) {
    this.metrics = metrics;
  }

  void placed(Order order, Batch batch, Described described) {
    metrics.ordersTotal().increment(Labels.copyOf(order.labels()));
    metrics.ordersTotal().increment(Labels.copyOf(batch.shared));
    metrics.errorsTotal().increment(Labels.copyOf(described.describe()));
    new Order("1", Map.of("country", "de", "status", "new"));
  }

  /** The key is added here, so the caller passes one key less. */
  public void cancelled(«@LabelKeys("country") »Map<String, String> labels) {
    Map<String, String> all = new HashMap<>(labels);
    all.put("status", "cancelled");
    metrics.ordersTotal().increment(Labels.copyOf(all));
  }

  /** Two methods up, the labels are made. */
  public void later(«@LabelKeys("country") »Map<String, String> labels) {
    cancelled(labels);
  }

  void now(String country) {
    later(Map.of("country", country));
  }
}
