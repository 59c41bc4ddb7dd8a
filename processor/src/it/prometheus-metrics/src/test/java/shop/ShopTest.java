package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Verdict;

class ShopTest {

  @Test
  void prometheusScrapesTheOrders() throws Exception {
    try (Shop shop = new Shop(new PrometheusRegistry(), 0)) {
      shop.place("DE");

      String scraped = scrape(shop.port());
      assertTrue(
          scraped.contains(
              "shop_orders_total{country=\"DE\",payment=\"card\",service=\"shop\"} 1.0"),
          scraped);
      assertTrue(
          scraped.contains(
              "shop_place_order_seconds_count{country=\"DE\",outcome=\"placed\",service=\"shop\"} 1"),
          scraped);
    }
  }

  private static String scrape(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void theCheckerRanOverEveryMetricCall() throws Exception {
    assertEquals(2, Catalogue.read(Path.of("target/classes")).count(Verdict.PROVEN));
  }
}
