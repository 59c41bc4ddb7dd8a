package everyday.batch;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Imports deliveries from lines of text. Default labels are put first, then those of the line. */
public class CsvImport {

  private static final Map<String, String> DEFAULTS = new HashMap<>();

  static {
    DEFAULTS.put("carrier", "unknown");
    DEFAULTS.put("region", "unknown");
  }

  private final MetricsService metrics;

  public CsvImport(MetricsService metrics) {
    this.metrics = metrics;
  }

  public void importAll(String text) {
    int open = 0;
    for (String line : text.split("\n")) {
      Optional<Map<String, String>> labels = parse(line);
      labels.ifPresent(found -> metrics.increment("shipping_deliveries_total", found));
      if (labels.isEmpty()) {
        open++;
        metrics.increment(
            "job_items_total", Map.of("job", "csv", "stage", "parse", "outcome", "invalid"));
      }
    }
    metrics.gauge("shipping_open_parcels", open, DEFAULTS);
  }

  private static Optional<Map<String, String>> parse(String line) {
    String[] columns = line.split(",");
    if (columns.length < 2) {
      return Optional.empty();
    }
    Map<String, String> labels = new HashMap<>(DEFAULTS);
    if (!columns[0].isBlank()) {
      labels.put("carrier", columns[0].trim());
    }
    if (columns.length > 2) {
      labels.put("region", columns[2].trim());
    }
    labels.put("status", columns[1].trim());
    return Optional.of(labels);
  }

  public static void main(String[] args) {
    CsvImport csv = new CsvImport(new PrometheusMetricsService(new CollectorRegistry()));
    csv.importAll("""
        post,delivered,north
        ,late
        courier,delivered
        broken
        """);
  }
}
