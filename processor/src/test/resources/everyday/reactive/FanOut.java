package everyday.reactive;

import everyday.shared.HttpMetrics;
import everyday.shared.PrometheusHttpMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.metricdef.Labels;

/** Asks several services at once and counts each answer. */
public class FanOut {

  private final HttpMetrics metrics;
  private final Function<String, String> transport;

  public FanOut(HttpMetrics metrics, Function<String, String> transport) {
    this.metrics = metrics;
    this.transport = transport;
  }

  public List<String> askAll(List<String> clients) {
    List<CompletableFuture<String>> calls =
        clients.stream().map(this::ask).toList();
    return calls.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<String> ask(String client) {
    metrics.inFlightRequests().add(Labels.of("method", "GET"), 1);
    return CompletableFuture.supplyAsync(() -> transport.apply(client))
        .whenComplete(counted(client))
        .handle((answer, error) -> {
          if (error == null) {
            return answer;
          }
          Throwable cause = error instanceof CompletionException ? error.getCause() : error;
          String reason = cause == null ? "unknown" : cause.getClass().getSimpleName();
          metrics.clientRetriesTotal().increment(Labels.of("client", client, "reason", reason));
          return "";
        });
  }

  private BiConsumer<String, Throwable> counted(String client) {
    Labels labels = Labels.of("client", client, "method", "GET");
    return (answer, error) -> {
      metrics.inFlightRequests().add(Labels.of("method", "GET"), -1);
      if (error == null) {
        metrics.clientRequestsTotal().increment(labels.with("outcome", "ok"));
      } else {
        metrics.clientRequestsTotal().increment(labels.with("outcome", "error"));
      }
    };
  }

  public static void main(String[] args) {
    FanOut fanOut = new FanOut(
        PrometheusHttpMetrics.register(new CollectorRegistry(), "shop"), client -> {
          if (client.equals("reviews")) {
            throw new IllegalStateException("down");
          }
          return client + ": ok";
        });
    fanOut.askAll(List.of("stock", "prices", "reviews"));
  }
}
