package shop;

import java.util.Map;

public class Orders {

  private static final String ORDERS = "shop_orders_total";

  private final Telemetry telemetry = new Telemetry();

  public void placed(String country) {
    telemetry.count(ORDERS, Map.of("country", country, "status", "placed"));
    telemetry.count("shop_errors_total", 3, Map.of("component", "orders"));
    telemetry.count("shop_logins_total");
    telemetry.log("placed", Map.of("country", country));
  }
}
