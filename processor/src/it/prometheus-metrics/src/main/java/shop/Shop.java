package shop;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import org.metricdef.Labels;

public final class Shop implements AutoCloseable {

  private final ShopMetrics metrics;
  private final HTTPServer server;

  public Shop(PrometheusRegistry registry, int port) throws IOException {
    metrics = PrometheusMetricsShopMetrics.register(registry, "shop");
    server = HTTPServer.builder().port(port).registry(registry).buildAndStart();
  }

  public void place(String country) throws IOException {
    Labels placed = Labels.of("country", country, "outcome", "placed");
    metrics.placeOrderSeconds().time(placed, () -> pay(country));
    metrics.ordersTotal().increment(Labels.of("country", country, "payment", "card"));
  }

  /** The port at which Prometheus scrapes. */
  public int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.close();
  }

  private static String pay(String country) throws IOException {
    if (country.isEmpty()) {
      throw new IOException("the payment service has refused");
    }
    return "paid";
  }
}
