package sample;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Calls as services have them, and one that is wrong, so that a check does all that it can do. */
final class Shop {

  private static final String CITY = "city";
  private static final Labels NOWHERE = Labels.of(CITY, "none", "state", "new");

  private final ShopMetrics metrics;
  private final Map<String, String> common = new LinkedHashMap<>();

  Shop(ShopMetrics metrics, String city) {
    this.metrics = metrics;
    common.put(CITY, city);
  }

  enum OrderStep {
    NEW,
    PAID
  }

  record Order(String city, OrderStep state, int amount) {
    Labels labels() {
      return Labels.of("city", city, "state", state.name());
    }
  }

  private static Labels of(String city, String state) {
    return Labels.of(CITY, city).with("state", state);
  }

  void order(Order order) {
    metrics.ordersTotal().increment(order.labels());
    metrics.orderSeconds().record(Labels.of(CITY, order.city()), Duration.ofMillis(1));
    metrics.openOrders().set(Labels.empty(), order.amount());
  }

  void all(List<Order> orders) {
    for (Order each : orders) {
      String state =
          switch (each.state()) {
            case NEW -> "new";
            case PAID -> "paid";
          };
      metrics.ordersTotal().increment(of(each.city(), state));
    }
    orders.stream()
        .filter(each -> each.amount() > 0)
        .map(Order::city)
        .collect(Collectors.toList())
        .forEach(city -> metrics.ordersTotal().increment(of(city, "new")));
    Optional<Order> first = orders.stream().findFirst();
    first.ifPresent(each -> count(each.labels()));
  }

  void map(String state, boolean isPaid) {
    Map<String, String> labels = new HashMap<>(common);
    if (isPaid) {
      labels.put("state", "paid");
    } else {
      labels.put("state", state);
    }
    metrics.ordersTotal().increment(Labels.copyOf(labels));
  }

  void count(@LabelKeys({"city", "state"}) Labels labels) {
    Supplier<Labels> kept = () -> labels;
    try {
      metrics.ordersTotal().increment(kept.get());
    } catch (IllegalStateException e) {
      metrics.ordersTotal().increment(NOWHERE);
    } finally {
      int[] open = {1, 2};
      for (int i = 0; i < open.length; i++) {
        metrics.openOrders().set(Labels.empty(), open[i]);
      }
    }
  }

  void wrong(String city) {
    metrics.ordersTotal().increment(Labels.of("town", city, "state", "new"));
  }
}
