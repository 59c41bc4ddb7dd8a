package everyday.services;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import everyday.shared.Tags;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** Books parcels. The label map of a carrier is built by a private method and completed later. */
public class ShippingService {

  private static final String PARCELS = "shipping_parcels_total";

  private final MetricsService metrics;

  public ShippingService(MetricsService metrics) {
    this.metrics = metrics;
  }

  public void ship(String carrier, int grams) {
    Map<String, String> labels = carrierLabels(carrier);
    try {
      printLabel(carrier, grams);
    } catch (IllegalStateException e) {
      labels.put("error_type", Tags.errorType(e));
      metrics.increment("shipping_label_errors_total", labels);
      return;
    }
    labels.put("status", grams > 30_000 ? "freight" : "parcel");
    metrics.increment(PARCELS, labels);
  }

  public double quote(String carrier, int grams) {
    long start = System.nanoTime();
    double price = 4.9 + grams * 0.002;
    metrics.record(
        "shipping_quote_seconds", (System.nanoTime() - start) / 1e9, carrierLabels(carrier));
    return price;
  }

  public void delivered(String carrier, String region, boolean late) {
    Map<String, String> labels = carrierLabels(carrier);
    labels.put("region", region);
    metrics.gauge("shipping_open_parcels", 0, labels);
    if (late) {
      labels.put("status", "late");
    } else {
      labels.put("status", "on_time");
    }
    metrics.increment("shipping_deliveries_total", labels);
  }

  private Map<String, String> carrierLabels(String carrier) {
    Map<String, String> labels = new HashMap<>();
    labels.put("carrier", carrier == null ? "none" : carrier);
    return labels;
  }

  private static void printLabel(String carrier, int grams) {
    if (grams <= 0) {
      throw new IllegalStateException("the parcel of " + carrier + " weighs nothing");
    }
  }

  public static void main(String[] args) {
    ShippingService service =
        new ShippingService(new PrometheusMetricsService(new CollectorRegistry()));
    service.ship("post", 500);
    service.ship("post", 50_000);
    service.ship("courier", 0);
    service.ship(null, 1);
    service.quote("courier", 100);
    service.delivered("post", "north", true);
    service.delivered("post", "south", false);
  }
}
