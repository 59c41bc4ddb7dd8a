import handles.HandleMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;
import org.metricdef.Timer;

/** The end of a try statement closes its resources, which may change maps. */
class Closing {
  private final HandleMetrics metrics;
  private final Closer kept = new Closer();

  Closing(HandleMetrics metrics) {
    this.metrics = metrics;
  }

  private static final class Closer implements AutoCloseable {
    final Map<String, String> map = new HashMap<>(Map.of("outcome", "paid"));

    @Override
    public void close() {
      map.put("table", "orders");
    }
  }

  void declared(Duration duration) {
    Closer closer = new Closer();
    try (Closer same = closer) {
      same.hashCode();
    }
    metrics.checkoutSeconds().record(Labels.copyOf(closer.map), duration); // error: 'table' may be passed
  }

  void variable(Duration duration) {
    Closer closer = new Closer();
    try (closer) {
      closer.hashCode();
    }
    metrics.refundSeconds().record(Labels.copyOf(closer.map), duration); // error: 'table' may be passed
  }

  void field(Duration duration) {
    try (kept) {
      kept.hashCode();
    }
    metrics.checkoutSeconds().record(Labels.copyOf(kept.map).with("table", "x"), duration); // error: 'table' is not one of them
  }

  void lambda(Duration duration) throws Exception {
    Map<String, String> map = new HashMap<>(Map.of("outcome", "paid"));
    AutoCloseable closer = () -> map.put("table", "orders");
    try (closer) {
      closer.hashCode();
    }
    metrics.loadSeconds().record(Labels.copyOf(map), duration); // error: 'table' may be missing
  }

  /** A variable as a resource does no harm. */
  void sample(Duration duration) {
    Map<String, String> map = new HashMap<>(Map.of("outcome", "paid"));
    Timer.Sample sample = metrics.checkoutSeconds().start(Labels.copyOf(map));
    try (sample) {
      sample.labels(Labels.of("outcome", "refused"));
    }
    metrics.checkoutSeconds().record(Labels.copyOf(map), duration);
  }
}
