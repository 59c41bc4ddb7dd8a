package everyday.java21;

import everyday.shared.HttpMetrics;
import everyday.shared.PrometheusHttpMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.metricdef.Labels;

/** A virtual thread for each request to another service. */
public class VirtualThreads {

  private final HttpMetrics metrics;

  public VirtualThreads(HttpMetrics metrics) {
    this.metrics = metrics;
  }

  public int fetchAll(List<String> clients) throws InterruptedException {
    int failures = 0;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          clients.stream().map(client -> executor.submit(fetch(client))).toList();
      for (var answer : answers) {
        try {
          answer.get();
        } catch (ExecutionException e) {
          failures++;
        }
      }
    }
    metrics.inFlightRequests().set(Labels.of("method", "GET"), 0);
    return failures;
  }

  private Callable<String> fetch(String client) {
    var labels = Labels.of("client", client, "method", "GET");
    return () -> {
      var start = System.nanoTime();
      var outcome = "error";
      metrics.inFlightRequests().add(Labels.of("method", "GET"), 1);
      try {
        if (client.isEmpty()) {
          throw new IllegalArgumentException("no client");
        }
        outcome = "ok";
        return client;
      } finally {
        metrics.clientRequestsTotal().increment(labels.with("outcome", outcome));
        metrics.clientSeconds().observe(labels, (System.nanoTime() - start) / 1e9);
      }
    };
  }

  public static void main(String[] args) throws InterruptedException {
    var threads = new VirtualThreads(
        PrometheusHttpMetrics.register(new CollectorRegistry(), "gateway"));
    int failures = threads.fetchAll(List.of("stock", "", "prices"));
    System.out.println(failures + " failed");
  }
}
