package everyday.java21;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Ordered label maps, generic records and record patterns. */
public class SequencedTags {

  record Pair<A, B>(A first, B second) {}

  private final MetricsService metrics;
  private final List<Pair<String, Double>> pending = new ArrayList<>();

  public SequencedTags(MetricsService metrics) {
    this.metrics = metrics;
  }

  public void quoted(String carrier, double seconds) {
    pending.addLast(new Pair<>(carrier, seconds));
  }

  public void flush() {
    while (!pending.isEmpty()) {
      if (pending.removeFirst() instanceof Pair<String, Double>(var carrier, var seconds)) {
        metrics.record("shipping_quote_seconds", seconds, Map.of("carrier", carrier));
      }
    }
  }

  public void delivered(String carrier, String region, Status status) {
    SequencedMap<String, String> labels = new LinkedHashMap<>();
    labels.put("carrier", carrier);
    labels.putLast("region", region);
    metrics.gauge("shipping_open_parcels", 0, labels);
    labels.putLast("status", switch (status) {
      case null -> "unknown";
      case LATE -> "late";
      case ON_TIME -> "on_time";
    });
    metrics.increment("shipping_deliveries_total", labels);
  }

  enum Status {
    LATE,
    ON_TIME
  }

  public static void main(String[] args) {
    var shipping = new SequencedTags(new PrometheusMetricsService(new CollectorRegistry()));
    shipping.quoted("post", 0.1);
    shipping.quoted("courier", 0.2);
    shipping.flush();
    shipping.delivered("post", "north", Status.LATE);
    shipping.delivered("post", "north", Status.ON_TIME);
    shipping.delivered("post", "north", null);
  }
}
