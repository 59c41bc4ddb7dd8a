package shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** An order over HTTP appears in what Prometheus scrapes from the actuator. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureObservability
class ScrapeTest {

  @Autowired
  TestRestTemplate http;

  @Test
  void prometheusSeesTheOrders() {
    http.postForObject("/orders?country=DE&items=3", null, String.class);
    http.postForObject("/orders?country=DE&items=30", null, String.class);

    assertThat(http.getForObject("/actuator/prometheus", String.class).lines())
        .contains(
            "shop_orders_total{country=\"DE\",payment=\"card\",service=\"shop\"} 2.0",
            "shop_order_items_bucket{country=\"DE\",service=\"shop\",le=\"1.0\"} 0",
            "shop_order_items_bucket{country=\"DE\",service=\"shop\",le=\"10.0\"} 1",
            "shop_order_items_bucket{country=\"DE\",service=\"shop\",le=\"+Inf\"} 2",
            "shop_order_items_sum{country=\"DE\",service=\"shop\"} 33.0");
  }
}
