import handles.HandleMetrics;
import handles.HandleMetrics.OrderLabels;
import handles.HandleMetrics.Payment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.metricdef.Counter;
import org.metricdef.Info;
import org.metricdef.Labels;
import org.metricdef.Summary;
import org.metricdef.Timer;
import org.metricdef.TrackedGauge;

class Handles {
  private final HandleMetrics metrics;
  private final List<String> queue;

  Handles(HandleMetrics metrics, List<String> queue) {
    this.metrics = metrics;
    this.queue = queue;
  }

  void summaries() {
    metrics.answerSizeBytes().observe(Labels.of("page", "home"), 3);
    metrics.answerSizeBytes().observe(3); // error: 'page' is missing
    Summary summary = metrics.answerSizeBytes();
    summary.with(Labels.of("site", "home")).observe(3); // error: 'page' is missing
    summary.remove(Labels.of("site", "home")); // error: 'page' is missing
    summary.initialise(Labels.of("page", "home"));
  }

  void tracked(LongAdder left) {
    metrics.waitingOrders().track(Labels.of("queue", "web"), queue::size);
    metrics.waitingOrders().trackWeakly(Labels.of("queue", "web"), queue, List::size);
    metrics.leftOrdersTotal().track(Labels.of("queue", "web"), left::sum);
    metrics.waitingOrders().track(queue::size); // error: 'queue' is missing
    metrics.waitingOrders().trackWeakly(queue, List::size); // error: 'queue' is missing
    metrics.waitingOrders().trackWeakly(Labels.of("name", "web"), queue, List::size); // error: 'queue' is missing
    metrics.leftOrdersTotal().track(Labels.of("name", "web"), left::sum); // error: 'queue' is missing
    metrics.leftOrdersTotal().remove(Labels.of("name", "web")); // error: 'queue' is missing
    TrackedGauge gauge = metrics.waitingOrders();
    gauge.remove(Labels.of("queue", "web"));
  }

  void info(Info given) {
    metrics.buildInfo().set(Labels.of("version", "1", "commit", "a"));
    metrics.buildInfo().set(Labels.of("version", "1")); // error: 'commit' is missing
    given.set(Labels.of("version", "1")); // error: the metric cannot be determined
  }

  void oldHandles() {
    metrics.stock().initialise(Labels.of("item", "book"));
    metrics.stock().remove(Labels.of("item", "book"));
    metrics.stock().initialise(Labels.of("name", "book")); // error: 'item' is missing
    metrics.stock().remove(Labels.of("name", "book")); // error: 'item' is missing
  }

  /** javac proves these: nothing else fits. */
  void typed(Duration duration) {
    OrderLabels labels = new OrderLabels("NL", Payment.COINS, true);
    metrics.ordersTotal().increment(labels);
    metrics.ordersTotal().increment(labels, 2);
    Counter.Of<OrderLabels> orders = metrics.ordersTotal();
    orders.with(labels).increment();
    orders.remove(labels);
    metrics.orderSeconds().record(labels, duration);
    try (Timer.SampleOf<OrderLabels> sample = metrics.orderSeconds().start(labels)) {
      sample.labels(new OrderLabels("NL", Payment.CREDIT_CARD, false));
    }
  }

  void typedWork(Duration duration) {
    OrderLabels labels = new OrderLabels("NL", Payment.COINS, true);
    Labels paid = metrics.orderSeconds().time(labels, () -> Labels.of("outcome", "paid"));
    metrics.checkoutSeconds().record(paid, duration);
    Labels others = metrics.orderSeconds().time(labels, () -> Labels.of("table", "orders"));
    metrics.checkoutSeconds().record(others, duration); // error: 'outcome' is missing
  }

  void forgotten() {
    OrderLabels labels = new OrderLabels("NL", Payment.COINS, true);
    metrics.ordersTotal(); // warning: [discarded-handle] nothing is counted
    metrics.ordersTotal().with(labels); // warning: [discarded-handle] nothing is counted
    metrics.orderSeconds().start(labels); // warning: [discarded-handle] nothing is recorded
    metrics.waitingOrders(); // warning: [discarded-handle] nothing is tracked
    metrics.buildInfo(); // warning: [discarded-handle] nothing is set
    metrics.answerSizeBytes().with(Labels.of("page", "home")); // warning: [discarded-handle] nothing is observed
  }

  void negative() {
    metrics.ordersTotal().increment(new OrderLabels("NL", Payment.COINS, true), -1); // error: [negative-increment]
  }
}
