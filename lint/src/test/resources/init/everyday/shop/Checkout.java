package shop;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

class Checkout {

  private static final String PLACED = "shop.orders.placed";

  private final Telemetry telemetry;

  Checkout(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  void placed(String country, boolean isPaid) {
    telemetry.count(PLACED, Map.of("country", country, "paid", String.valueOf(isPaid)));
    Map<String, String> labels = new HashMap<>();
    labels.put("country", country);
    labels.put("paid", "later");
    telemetry.count(PLACED, 2, labels);
  }

  void failed(String why, String country) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("why", why);
    if (!country.isEmpty()) {
      labels.put("country", country);
    }
    telemetry.count("shop.orders.failed", labels);
  }

  void any(String name, Map<String, String> labels) {
    telemetry.count("shop." + name, labels);
    telemetry.count("shop.carts", labels);
  }
}
