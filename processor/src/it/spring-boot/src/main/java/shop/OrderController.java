package shop;

import org.metricdef.Labels;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {

  private final ShopMetrics metrics;

  OrderController(ShopMetrics metrics) {
    this.metrics = metrics;
  }

  @PostMapping("/orders")
  String place(@RequestParam String country, @RequestParam int items) {
    metrics.ordersTotal().increment(Labels.of("country", country, "payment", "card"));
    metrics.orderItems().observe(Labels.of("country", country), items);
    return "placed";
  }
}
