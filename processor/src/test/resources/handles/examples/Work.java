import handles.HandleMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;
import org.metricdef.Timer;

/** What a timer runs may throw, return early, or come from elsewhere. */
class Work {
  private final HandleMetrics metrics;
  private final Map<String, String> kept = new HashMap<>(Map.of("outcome", "paid"));

  Work(HandleMetrics metrics) {
    this.metrics = metrics;
  }

  void throwsInBetween(boolean fails, Duration duration) {
    Map<String, String> map = new HashMap<>(Map.of("outcome", "paid"));
    try {
      metrics.startSeconds().run(() -> {
        map.put("table", "orders");
        if (fails) {
          throw new IOException("no disk");
        }
        map.remove("table");
      });
      metrics.checkoutSeconds().record(Labels.copyOf(map), duration);
    } catch (IOException e) {
      metrics.checkoutSeconds().record(Labels.copyOf(map), duration); // error: 'table' may be passed
    }
  }

  void returnsEarly(boolean early, Duration duration) {
    Labels labels = metrics.startSeconds().time(() -> {
      if (early) {
        return Labels.of("outcome", "paid");
      }
      return Labels.of("outcome", "paid", "table", "orders");
    });
    metrics.checkoutSeconds().record(labels, duration); // error: 'table' is not one of them
  }

  void inside(Duration duration) {
    Map<String, String> map = new HashMap<>();
    metrics.startSeconds().run(() -> metrics.startSeconds().run(() -> map.put("outcome", "paid")));
    metrics.checkoutSeconds().record(Labels.copyOf(map), duration);
    metrics.startSeconds().run(() -> metrics.startSeconds().run(() -> map.put("table", "orders")));
    metrics.checkoutSeconds().record(Labels.copyOf(map), duration); // error: 'table' is not one of them
  }

  /** A variable may be run at any time. */
  void inVariable(Duration duration) {
    Map<String, String> map = new HashMap<>(Map.of("outcome", "paid"));
    Timer.Action<RuntimeException> action = () -> map.put("table", "orders");
    metrics.startSeconds().run(action);
    metrics.refundSeconds().record(Labels.copyOf(map), duration); // error: 'table' may be passed
  }

  void byReference(Duration duration) {
    metrics.startSeconds().run(this::change);
    metrics.loadSeconds().record(Labels.copyOf(kept), duration); // error: 'table' may be missing
  }

  private void change() {
    kept.put("table", "orders");
  }

  /** An own timer may keep the work. */
  static class Keeping implements Timer {
    Work<?, ?> work;

    @Override
    public <T, E extends Exception> T time(Labels labels, Work<T, E> work) {
      this.work = work;
      return null;
    }

    @Override
    public void record(Labels labels, Duration duration) {}

    @Override
    public Sample start(Labels labels) {
      return null;
    }

    @Override
    public Bound with(Labels labels) {
      return null;
    }

    @Override
    public void remove(Labels labels) {}

    @Override
    public void initialise(Labels labels) {}
  }

  void keptByOwnTimer(Duration duration) {
    Keeping own = new Keeping();
    Map<String, String> map = new HashMap<>(Map.of("outcome", "paid"));
    own.time(Labels.of("outcome", "paid"), () -> map.put("table", "orders")); // error: the metric cannot be determined
    metrics.checkoutSeconds().record(Labels.copyOf(map).with("page", "x"), duration); // error: 'page', 'table' are not among them
  }
}
