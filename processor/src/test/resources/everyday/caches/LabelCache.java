package everyday.caches;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One label map for each carrier, created once. */
public class LabelCache {

  private final ConcurrentHashMap<String, Map<String, String>> labelsByCarrier =
      new ConcurrentHashMap<>();
  private final MetricsService metrics;

  public LabelCache(MetricsService metrics) {
    this.metrics = metrics;
  }

  public double quote(String carrier, double kilograms) {
    long start = System.nanoTime();
    double price = Math.max(3.5, kilograms * 1.2);
    metrics.record("shipping_quote_seconds", (System.nanoTime() - start) / 1e9, labelsOf(carrier));
    return price;
  }

  public void handOver(String carrier, int parcels) {
    for (int i = 0; i < parcels; i++) {
      metrics.increment("shipping_parcels_total", statusLabels(carrier, "handed_over"));
    }
    if (parcels == 0) {
      metrics.increment("shipping_parcels_total", statusLabels(carrier, "none"));
    }
  }

  private Map<String, String> labelsOf(String carrier) {
    return labelsByCarrier.computeIfAbsent(carrier, key -> Map.of("carrier", key));
  }

  private final Map<String, Map<String, String>> labelsByStatus = new ConcurrentHashMap<>();

  private Map<String, String> statusLabels(String carrier, String status) {
    return labelsByStatus.computeIfAbsent(
        carrier + "/" + status, key -> Map.of("carrier", carrier, "status", status));
  }

  public static void main(String[] args) {
    LabelCache cache = new LabelCache(new PrometheusMetricsService(new CollectorRegistry()));
    for (String carrier : new String[] {"post", "courier", "post"}) {
      cache.quote(carrier, 2);
      cache.handOver(carrier, 2);
      cache.handOver(carrier, 0);
    }
  }
}
