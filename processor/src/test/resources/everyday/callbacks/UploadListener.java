package everyday.callbacks;

import everyday.shared.HttpMetrics;
import everyday.shared.PrometheusHttpMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.Labels;

/** A listener with several methods, and an anonymous class that adapts it to metrics. */
public class UploadListener {

  interface TransferListener {
    void started();

    void retried(Exception cause);

    void finished(boolean complete);
  }

  static final class Transfer {
    private final List<TransferListener> listeners = new ArrayList<>();

    void addListener(TransferListener listener) {
      listeners.add(listener);
    }

    void run(int failures, boolean complete) {
      listeners.forEach(TransferListener::started);
      for (int i = 0; i < failures; i++) {
        IllegalStateException cause = new IllegalStateException("part " + i);
        listeners.forEach(listener -> listener.retried(cause));
      }
      listeners.forEach(listener -> listener.finished(complete));
    }
  }

  private final HttpMetrics metrics;

  public UploadListener(HttpMetrics metrics) {
    this.metrics = metrics;
  }

  public TransferListener listenerFor(String client) {
    Labels labels = Labels.of("client", client);
    Labels withMethod = labels.with("method", "PUT");
    return new TransferListener() {
      private long start;

      @Override
      public void started() {
        start = System.nanoTime();
        metrics.inFlightRequests().add(Labels.of("method", "PUT"), 1);
      }

      @Override
      public void retried(Exception cause) {
        String reason = cause.getClass().getSimpleName();
        metrics.clientRetriesTotal().increment(labels.with("reason", reason));
      }

      @Override
      public void finished(boolean complete) {
        metrics.inFlightRequests().add(Labels.of("method", "PUT"), -1);
        metrics.clientSeconds().observe(withMethod, (System.nanoTime() - start) / 1e9);
        metrics
            .clientRequestsTotal()
            .increment(withMethod.with("outcome", complete ? "complete" : "partial"));
      }
    };
  }

  public static void main(String[] args) {
    UploadListener uploads =
        new UploadListener(PrometheusHttpMetrics.register(new CollectorRegistry(), "media"));
    Transfer transfer = new Transfer();
    transfer.addListener(uploads.listenerFor("storage"));
    transfer.run(0, true);
    transfer.run(2, false);
  }
}
