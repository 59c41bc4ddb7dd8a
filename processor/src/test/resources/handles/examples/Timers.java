import handles.HandleMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;
import org.metricdef.Timer;

class Timers {
  private final HandleMetrics metrics;

  Timers(HandleMetrics metrics) {
    this.metrics = metrics;
  }

  void records(Duration duration) {
    metrics.checkoutSeconds().record(Labels.of("outcome", "paid"), duration);
    metrics.startSeconds().record(duration);
    metrics.checkoutSeconds().record(Labels.of("table", "orders"), duration); // error: 'table' is not one of them
    metrics.checkoutSeconds().record(duration); // error: 'outcome' is missing
    metrics.startSeconds().record(Labels.of("outcome", "paid"), duration); // error: takes no labels
  }

  void bound(Duration duration) {
    Timer.Bound paid = metrics.checkoutSeconds().with(Labels.of("outcome", "paid"));
    paid.record(duration);
    Timer.Bound orders = metrics.checkoutSeconds().with(Labels.of("table", "orders")); // error: 'table' is not one of them
    orders.record(duration);
  }

  void seriesItself() {
    metrics.checkoutSeconds().initialise(Labels.of("outcome", "paid"));
    metrics.checkoutSeconds().remove(Labels.of("outcome", "paid"));
    metrics.checkoutSeconds().initialise(Labels.of("table", "orders")); // error: 'table' is not one of them
    metrics.checkoutSeconds().remove(Labels.of("table", "orders")); // error: 'table' is not one of them
  }

  int timed() throws IOException {
    metrics.checkoutSeconds().run(Labels.of("outcome", "paid"), this::pay);
    metrics.checkoutSeconds().run(Labels.of("table", "orders"), this::pay); // error: 'table' is not one of them
    metrics.checkoutSeconds().time(() -> 1); // error: 'outcome' is missing
    return metrics.checkoutSeconds().time(Labels.of("outcome", "paid"), () -> 1);
  }

  void workIsRunNow(Duration duration) {
    Labels labels = metrics.checkoutSeconds().time(
        Labels.of("outcome", "paid"), () -> Labels.of("outcome", "refused"));
    metrics.checkoutSeconds().record(labels, duration);
    Labels others = metrics.checkoutSeconds().time(
        Labels.of("outcome", "paid"), () -> Labels.of("table", "orders"));
    metrics.checkoutSeconds().record(others, duration); // error: 'table' is not one of them
    metrics.startSeconds().run(() -> {
      metrics.checkoutSeconds().record(Labels.of("outcome", "paid"), duration);
      metrics.checkoutSeconds().record(Labels.of("table", "orders"), duration); // error: 'table' is not one of them
    });
  }

  void workChangesMap(Duration duration) {
    Map<String, String> map = new HashMap<>(Map.of("outcome", "paid", "table", "orders"));
    metrics.startSeconds().run(() -> {
      map.remove("table");
    });
    metrics.checkoutSeconds().record(Labels.copyOf(map), duration);
    metrics.startSeconds().time(() -> map.remove("outcome"));
    metrics.checkoutSeconds().record(Labels.copyOf(map), duration); // error: 'outcome' is missing
  }

  /** A timer that comes from elsewhere may keep the work, and run it at any time. */
  void workOfUnknownTimer(Timer given, Duration duration) {
    Map<String, String> map = new HashMap<>(Map.of("outcome", "paid"));
    given.run(() -> { // error: the metric cannot be determined
      map.put("table", "orders");
    });
    metrics.checkoutSeconds().record(Labels.copyOf(map), duration); // error: cannot prove
  }

  void otherTimer(boolean refund, Duration duration) {
    Timer timer = refund ? metrics.refundSeconds() : metrics.checkoutSeconds();
    timer.record(Labels.of("outcome", "paid"), duration);
    Timer either = refund ? metrics.loadSeconds() : metrics.checkoutSeconds();
    either.record(Labels.of("outcome", "paid"), duration); // error: 'table' is missing
  }

  private void pay() throws IOException {
    if (metrics.hashCode() == 0) {
      throw new IOException("no money");
    }
  }
}
