package unproven_component;

import java.util.Map;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** A component of a record holds labels, and javac has added its accessor. */
class Example {

  void ofARecord(Facade facade, Order order) {
    facade.increment("visits_total", order.tags());
  }

  void ofLabels(ShopMetrics metrics, Parcel parcel) {
    metrics.visitsTotal().increment(parcel.labels());
  }
}

record Order(String id, Map<String, String> tags) {

  Order {
    tags = Map.copyOf(tags);
  }
}

record Parcel(Labels labels) {}
