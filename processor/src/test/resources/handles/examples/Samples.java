import handles.HandleMetrics;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.Labels;
import org.metricdef.Timer;

class Samples {
  private final HandleMetrics metrics;
  private final Timer.Sample first;
  private Timer.Sample latest;
  Timer.Sample open;

  Samples(HandleMetrics metrics) {
    this.metrics = metrics;
    this.first = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
  }

  void labelsAtTheEnd(boolean isPaid) {
    try (Timer.Sample sample = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"))) {
      sample.labels(Labels.of("outcome", isPaid ? "paid" : "refused"));
    }
  }

  void wrongAtTheBeginning() {
    try (Timer.Sample sample = metrics.checkoutSeconds().start(Labels.of("table", "orders"))) { // error: 'table' is not one of them
      sample.labels(Labels.of("outcome", "paid"));
    }
    Timer.Sample bare = metrics.checkoutSeconds().start(); // error: 'outcome' is missing
    bare.close();
  }

  void wrongAtTheEnd() {
    try (Timer.Sample sample = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"))) {
      sample.labels(Labels.of("result", "paid")); // error: 'outcome' is missing
    }
  }

  void labelsTwice() {
    try (Timer.Sample sample = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"))) {
      sample.labels(Labels.of("outcome", "refused"));
      sample.labels(Labels.of("outcome", "refused", "table", "orders")); // error: 'table' is not one of them
    }
  }

  /** The labels of one timer's sample do not fit the other's. */
  void sampleOfAnotherTimer() {
    try (Timer.Sample checkout = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
        Timer.Sample load =
            metrics.loadSeconds().start(Labels.of("table", "orders", "outcome", "failed"))) {
      load.labels(Labels.of("outcome", "done")); // error: 'table' is missing
      checkout.labels(Labels.of("outcome", "done"));
    }
  }

  void reassigned() {
    Timer.Sample sample = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    sample.labels(Labels.of("outcome", "paid"));
    sample.close();
    sample = metrics.loadSeconds().start(Labels.of("table", "orders", "outcome", "failed"));
    sample.labels(Labels.of("outcome", "paid")); // error: 'table' is missing
    sample.close();
  }

  void oneOfTwo(boolean isLoad) {
    Timer.Sample same = isLoad
        ? metrics.refundSeconds().start(Labels.of("outcome", "failed"))
        : metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    same.labels(Labels.of("outcome", "paid"));
    same.close();
    Timer.Sample other = isLoad
        ? metrics.loadSeconds().start(Labels.of("table", "orders", "outcome", "failed"))
        : metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    other.labels(Labels.of("outcome", "paid")); // error: 'table' is missing
    other.close();
  }

  void swapped(int turns) {
    Timer.Sample one = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    Timer.Sample two = metrics.loadSeconds().start(Labels.of("table", "orders", "outcome", "a"));
    for (int i = 0; i < turns; i++) {
      one.labels(Labels.of("outcome", "paid")); // error: 'table' may be missing
      Timer.Sample kept = one;
      one = two;
      two = kept;
    }
    one.close();
    two.close();
  }

  void inLambda(List<Runnable> later) {
    Timer.Sample sample = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    later.add(() -> sample.labels(Labels.of("outcome", "paid")));
    later.add(() -> sample.labels(Labels.of("table", "orders"))); // error: 'table' is not one of them
    later.add(sample::close);
  }

  void inList() {
    List<Timer.Sample> samples = new ArrayList<>();
    samples.add(metrics.checkoutSeconds().start(Labels.of("outcome", "failed")));
    samples.add(metrics.loadSeconds().start(Labels.of("table", "orders", "outcome", "failed")));
    for (Timer.Sample each : samples) {
      each.labels(Labels.of("outcome", "paid")); // error: 'table' may be missing
      each.close();
    }
  }

  void inFields() {
    first.labels(Labels.of("outcome", "paid"));
    first.labels(Labels.of("table", "orders")); // error: 'table' is not one of them
    latest.labels(Labels.of("outcome", "paid")); // error: the metric cannot be determined
    open.labels(Labels.of("outcome", "paid")); // error: the metric cannot be determined
  }

  void begins(boolean isLoad) {
    latest = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    if (isLoad) {
      latest = metrics.loadSeconds().start(Labels.of("table", "orders", "outcome", "failed"));
    }
    open = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
  }

  void given(Timer.Sample sample) {
    sample.labels(Labels.of("outcome", "paid")); // error: the metric cannot be determined
  }

  private void known(Timer.Sample sample) {
    sample.labels(Labels.of("outcome", "paid"));
  }

  void passes() {
    Timer.Sample sample = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    known(sample);
    sample.close();
  }

  /** Samples of one timer are the same metric and not the same object. */
  void comparedSamples() {
    Timer.Sample one = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    Timer.Sample two = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    if (one != two) {
      metrics.loadSeconds().initialise(Labels.of("outcome", "paid")); // error: 'table' is missing
    }
    if (!one.equals(two)) {
      metrics.loadSeconds().initialise(Labels.of("outcome", "paid")); // error: 'table' is missing
    }
    one.close();
    two.close();
  }

  static class OwnSample implements Timer.Sample {
    @Override
    public void labels(Labels labels) {}

    @Override
    public void close() {}
  }

  void ownSample() {
    Timer.Sample own = new OwnSample();
    own.labels(Labels.of("outcome", "paid")); // error: the metric cannot be determined
    own.close();
  }

  void neverClosed(List<Timer.Sample> samples) {
    Timer.Sample labelled = metrics.checkoutSeconds().start(Labels.of("outcome", "failed")); // warning: [discarded-handle] nothing is recorded: the sample of shop_checkout_seconds that begins here is never closed
    labelled.labels(Labels.of("outcome", "paid"));
    Timer.Sample kept = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    samples.add(kept);
    try (Timer.Sample closed = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"))) {
      labelled.labels(Labels.of("outcome", "paid"));
    }
    Timer.Sample resource = metrics.checkoutSeconds().start(Labels.of("outcome", "failed"));
    try (resource) {
      resource.labels(Labels.of("outcome", "paid"));
    }
  }

  void forgotten() {
    metrics.checkoutSeconds().start(Labels.of("outcome", "failed")); // warning: [discarded-handle] nothing is recorded
    metrics.checkoutSeconds().with(Labels.of("outcome", "failed")).start(); // warning: [discarded-handle] nothing is recorded
    metrics.checkoutSeconds().with(Labels.of("outcome", "failed")); // warning: [discarded-handle] nothing is recorded
    metrics.checkoutSeconds(); // warning: [discarded-handle] nothing is recorded
  }
}
