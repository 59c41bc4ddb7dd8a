package shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopTest {

  @Test
  void prometheusScrapesTheOrders() throws Exception {
    try (Shop shop = new Shop(new PrometheusRegistry(), 0)) {
      shop.place("DE", 3);

      List<String> scraped = scrape(shop.port()).lines().toList();
      for (String sample : List.of(
          "shop_orders_total{country=\"DE\",payment=\"card\",service=\"shop\"} 1.0",
          "shop_waiting_orders{service=\"shop\",warehouse=\"north\"} 1.0",
          "shop_order_items_bucket{country=\"DE\",service=\"shop\",le=\"5.0\"} 1",
          "shop_place_order_seconds_count{country=\"DE\",outcome=\"placed\",service=\"shop\"} 1")) {
        assertTrue(scraped.contains(sample), sample + " is not in " + scraped);
      }
    }
  }

  private static String scrape(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
