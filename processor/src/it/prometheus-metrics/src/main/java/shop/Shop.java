package shop;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.Map;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

public final class Shop implements AutoCloseable {

  private final ShopMetrics metrics;
  private final Events events = new Events(System.out::println);
  private final HTTPServer server;

  public Shop(PrometheusRegistry registry, int port) throws IOException {
    metrics = PrometheusMetricsShopMetrics.register(registry, "shop");
    server = HTTPServer.builder().port(port).registry(registry).buildAndStart();
  }

  public void place(String country, int items) throws IOException {
    Labels placed = Labels.of("country", country, "outcome", "placed");
    metrics.placeOrderSeconds().time(placed, () -> pay(country));
    Map<String, String> labels = Map.of("country", country, "payment", "card");
    metrics.ordersTotal().increment(Labels.copyOf(labels));
    events.count("orders_total", labels);
    metrics.orderItems().observe(Labels.of("country", country), items);
    waiting(Labels.of("warehouse", "north"), 1);
  }

  /** Other classes may call it: the contract holds them to the key of the gauge. */
  void waiting(@LabelKeys("warehouse") Labels labels, int more) {
    metrics.waitingOrders().add(labels, more);
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
