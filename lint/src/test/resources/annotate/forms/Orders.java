package shop;

import java.util.List;
import java.util.Map;
import org.metricdef.Labels;

class Orders {

  void placed(String country) {
    new Recorder("orders_total", Labels.of("country", country, "status", "placed"));
    Recorder.pairs(Event.ERRORS_TOTAL, "component", "orders");
    Recorder.entries("errors_total", List.of(Map.entry("component", "orders")));
  }
}
