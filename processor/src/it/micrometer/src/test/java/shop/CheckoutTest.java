package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Verdict;

class CheckoutTest {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Test
  void aFailedOrderIsTimedToo() {
    Checkout checkout = new Checkout(registry);
    checkout.place("DE");
    assertThrows(IllegalArgumentException.class, () -> checkout.place(""));

    String scraped = registry.scrape();
    assertTrue(
        scraped.contains(
            "shop_orders_total{country=\"DE\",payment=\"card\",service=\"shop\"} 1.0"),
        scraped);
    assertTrue(
        scraped.contains(
            "shop_place_order_seconds_count{country=\"DE\",outcome=\"placed\",service=\"shop\"} 1"),
        scraped);
    assertTrue(
        scraped.contains(
            "shop_place_order_seconds_count{country=\"\",outcome=\"failed\",service=\"shop\"} 1"),
        scraped);
  }

  @Test
  void theCheckerRanOverEveryMetricCall() throws Exception {
    assertEquals(3, Catalogue.read(Path.of("target/classes")).count(Verdict.PROVEN));
  }
}
