package everyday.java17;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** Labels from switch expressions over an enum. */
public class SwitchExpressions {

  enum Status {
    BOOKED,
    IN_TRANSIT,
    DELIVERED,
    LOST
  }

  public void changed(String carrier, String region, Status status) {
    var labels = switch (status) {
      case BOOKED -> Map.of("carrier", carrier, "status", "booked");
      case IN_TRANSIT -> Map.of("carrier", carrier, "status", "in_transit");
      case DELIVERED, LOST -> {
        var outcome = status == Status.LOST ? "lost" : "delivered";
        deliveries(carrier, region, outcome);
        yield Map.of("carrier", carrier, "status", outcome);
      }
    };
    Metrics.count("shipping_parcels_total", labels);
    if (status != Status.BOOKED) {
      Metrics.gauge(
          "shipping_open_parcels",
          Map.of("carrier", carrier, "region", region),
          switch (status) {
            case IN_TRANSIT -> 1;
            default -> 0;
          });
    }
  }

  private void deliveries(String carrier, String region, String status) {
    var name = """
        shipping_deliveries_total""";
    Metrics.count(name, Map.of("carrier", carrier, "region", region, "status", status));
  }

  public void failed(String carrier, RuntimeException e) {
    var errorType = e instanceof IllegalArgumentException iae && iae.getCause() != null
        ? iae.getCause().getClass().getSimpleName()
        : e.getClass().getSimpleName();
    Metrics.count(
        "shipping_label_errors_total", Map.of("carrier", carrier, "error_type", errorType));
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    var parcels = new SwitchExpressions();
    for (var status : Status.values()) {
      parcels.changed("post", "north", status);
    }
    parcels.failed("post", new IllegalArgumentException(new IllegalStateException()));
    parcels.failed("post", new IllegalStateException());
  }
}
