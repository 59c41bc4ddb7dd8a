package shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
public class Shipping {

  private final Telemetry telemetry;
  private final Map<String, String> carriers = new HashMap<>();

  public void carrierOf(String country, String carrier) {
    carriers.put(country, carrier);
  }

  public void ship(Order order) {
    String carrier = carriers.getOrDefault(order.getCountry(), "post");
    Map<String, String> labels;
    if (order.isExpress()) {
      labels = Map.of("carrier", "express", "country", order.getCountry());
    } else {
      labels = Map.of("carrier", carrier, "country", order.getCountry());
    }
    telemetry.count("shop_parcels_total", labels);
  }

  public void shipAll(List<Order> orders) {
    for (Order order : orders) {
      try {
        ship(order);
      } catch (IllegalStateException e) {
        telemetry.count("shop_errors_total", Map.of("component", "shipping"));
      }
    }
  }

  public void returned(Order order, String carrier) {
    telemetry.count("shop_parcels_total", -1, Labels.parcel(carrier, order));
    telemetry.count("shop_refunds_total", Labels.of("country", order.getCountry(), "reason", "returned"));
  }
}
