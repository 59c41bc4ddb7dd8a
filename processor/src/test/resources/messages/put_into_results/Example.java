package put_into_results;

import java.util.HashMap;
import java.util.Map;
import shop.Facade;

/** A caller adds keys to a map that comes from elsewhere: its contract has only the other keys. */
class Example {

  void result(Facade facade) {
    Map<String, String> labels = labels();
    labels.put("payment", "card");
    facade.increment("orders_total", labels);
  }

  Map<String, String> labels() {
    return new HashMap<>(Map.of("country", "NL"));
  }

  void parameter(Facade facade, Map<String, String> labels) {
    labels.put("payment", "card");
    if (labels.size() > 1) {
      facade.increment("orders_total", labels);
    }
  }

  void onOnePath(Facade facade, Map<String, String> labels, boolean paid) {
    if (paid) {
      labels.put("payment", "card");
    }
    facade.increment("orders_total", labels);
  }

  void copied(Facade facade) {
    Map<String, String> labels = new HashMap<>(others());
    labels.put("payment", "card");
    facade.increment("orders_total", labels);
  }

  Map<String, String> others() {
    return new HashMap<>(Map.of("country", "NL"));
  }
}
