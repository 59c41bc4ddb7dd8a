package shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A second context in the same JVM has a registry of its own, and the set in it again. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=other")
@AutoConfigureObservability
class OtherContextTest {

  @Autowired
  TestRestTemplate http;

  @Test
  void aSecondContextCountsForItself() {
    http.postForObject("/orders?country=FR&items=1", null, String.class);

    assertThat(http.getForObject("/actuator/prometheus", String.class))
        .contains("shop_orders_total{country=\"FR\",payment=\"card\",service=\"shop\"} 1.0")
        .doesNotContain("country=\"DE\"");
  }
}
