package shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
public class Orders {

  private final Telemetry telemetry;

  public Order place(String id, String country, String channel) {
    Order order = Order.builder()
        .id(id)
        .country(country)
        .channel(channel)
        .status(Order.Status.PLACED)
        .build();
    telemetry.count("shop_orders_total", order.labels());
    return order;
  }

  public Order cancel(Order order) {
    Order cancelled = order.toBuilder().status(Order.Status.CANCELLED).build();
    Map<String, String> labels = new HashMap<>();
    labels.put("country", cancelled.getCountry());
    labels.put("channel", cancelled.getChannel());
    labels.put("status", "cancelled");
    telemetry.count("shop_orders_total", labels);
    return cancelled;
  }

  public void importAll(List<Order> orders) {
    orders.stream()
        .filter(Objects::nonNull)
        .filter(order -> order.getStatus() == Order.Status.PAID)
        .forEach(order -> telemetry.count("shop_orders_total", order.labels()));
  }

  public void imported(Order order) {
    Map<String, String> labels = new HashMap<>(order.labels());
    labels.replace("channel", "import");
    telemetry.count("shop_orders_total", labels);
  }

  public void importByCountry(List<Order> orders) {
    Map<String, Long> byCountry =
        orders.stream().collect(Collectors.groupingBy(Order::getCountry, Collectors.counting()));
    byCountry.forEach((country, count) -> telemetry.count(
        "shop_orders_total",
        count,
        Map.of("country", country, "channel", "import", "status", "placed")));
  }
}
