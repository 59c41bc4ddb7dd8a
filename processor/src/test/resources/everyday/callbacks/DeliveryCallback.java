package everyday.callbacks;

import everyday.shared.PrometheusStreamMetrics;
import everyday.shared.StreamMetrics;
import io.prometheus.client.CollectorRegistry;
import org.metricdef.Counter;
import org.metricdef.Labels;

/** A callback object for each topic; the handle of the good case is looked up once. */
public class DeliveryCallback {

  interface Callback {
    void onCompletion(long offset, Exception exception);
  }

  private static final class CountingCallback implements Callback {
    private final StreamMetrics metrics;
    private final Labels topicLabels;
    private final Counter.Bound produced;

    CountingCallback(StreamMetrics metrics, String topic) {
      this.metrics = metrics;
      this.topicLabels = Labels.of("topic", topic);
      this.produced = metrics.producedTotal().with(topicLabels);
    }

    @Override
    public void onCompletion(long offset, Exception exception) {
      if (exception == null) {
        produced.increment();
        return;
      }
      Throwable cause = exception.getCause() == null ? exception : exception.getCause();
      metrics
          .produceErrorsTotal()
          .increment(topicLabels.with("error_type", cause.getClass().getSimpleName()));
    }
  }

  private final StreamMetrics metrics;

  public DeliveryCallback(StreamMetrics metrics) {
    this.metrics = metrics;
  }

  public Callback forTopic(String topic) {
    return new CountingCallback(metrics, topic);
  }

  /** For topics whose loss nobody notices. */
  public Callback lenient(String topic) {
    Callback counting = forTopic(topic);
    return (offset, exception) -> {
      if (exception == null) {
        counting.onCompletion(offset, null);
      } else {
        metrics.produceErrorsTotal().increment(Labels.of("topic", topic, "error_type", "ignored"));
      }
    };
  }

  public static void main(String[] args) {
    DeliveryCallback callbacks =
        new DeliveryCallback(PrometheusStreamMetrics.register(new CollectorRegistry()));
    Exception timeout = new IllegalStateException("timeout");
    for (Callback callback : java.util.List.of(callbacks.forTopic("a"), callbacks.lenient("b"))) {
      callback.onCompletion(1, null);
      callback.onCompletion(-1, timeout);
      callback.onCompletion(-1, new RuntimeException(timeout));
    }
  }
}
