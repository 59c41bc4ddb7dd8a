package everyday.beans;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashMap;
import java.util.Map;

/** A component whose configuration is set after it is constructed. */
@ParcelTracker.Component
public class ParcelTracker {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Component {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Value {
    String value();
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface PostConstruct {}

  @Value("${carrier}")
  private String carrier = "post";

  @Value("${region}")
  private String region = "north";

  private Map<String, String> labels;

  public void setCarrier(String carrier) {
    this.carrier = carrier;
  }

  @PostConstruct
  public void init() {
    labels = new HashMap<>();
    labels.put("carrier", carrier);
    labels.put("region", region);
  }

  public void tracked(int open) {
    if (labels != null) {
      Metrics.gauge("shipping_open_parcels", labels, open);
    }
  }

  public void arrived(boolean damaged) {
    if (labels == null) {
      throw new IllegalStateException("not initialized");
    }
    Map<String, String> all = new HashMap<>(labels);
    all.put("status", damaged ? "damaged" : "ok");
    Metrics.count("shipping_deliveries_total", all);
    Metrics.count(
        "shipping_parcels_total", Map.of("carrier", carrier, "status", all.get("status")));
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    ParcelTracker tracker = new ParcelTracker();
    tracker.setCarrier("courier");
    tracker.init();
    tracker.tracked(5);
    tracker.arrived(true);
    tracker.arrived(false);
  }
}
