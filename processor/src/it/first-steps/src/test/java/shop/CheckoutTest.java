package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.prometheus.client.CollectorRegistry;
import org.junit.jupiter.api.Test;

class CheckoutTest {

  @Test
  void twoOfThemCountTogether() {
    CollectorRegistry registry = new CollectorRegistry();
    new Checkout(registry).placed("DE");
    new Checkout(registry).placed("DE");
    String[] names = {"service", "country", "payment"};
    String[] values = {"shop", "DE", "card"};
    assertEquals(2, registry.getSampleValue("shop_orders_total", names, values));
  }
}
