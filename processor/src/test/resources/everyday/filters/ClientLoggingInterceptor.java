package everyday.filters;

import everyday.shared.HttpMetrics;
import everyday.shared.PrometheusHttpMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.Labels;

/** A chain of interceptors around an outgoing call; the first of them counts. */
public class ClientLoggingInterceptor {

  record Call(String client, String method, int attempt) {
    Labels labels() {
      return Labels.of("client", client, "method", method);
    }
  }

  interface Interceptor {
    int intercept(Call call, Chain chain);
  }

  static final class Chain {
    private final List<Interceptor> rest;

    Chain(List<Interceptor> rest) {
      this.rest = rest;
    }

    int proceed(Call call) {
      return rest.get(0).intercept(call, new Chain(rest.subList(1, rest.size())));
    }
  }

  static final class MetricsInterceptor implements Interceptor {
    private final HttpMetrics metrics;

    MetricsInterceptor(HttpMetrics metrics) {
      this.metrics = metrics;
    }

    @Override
    public int intercept(Call call, Chain chain) {
      long start = System.nanoTime();
      String outcome = "error";
      try {
        int status = chain.proceed(call);
        outcome = status < 400 ? "ok" : "status_" + status / 100 + "xx";
        return status;
      } finally {
        metrics.clientSeconds().observe(call.labels(), (System.nanoTime() - start) / 1e9);
        metrics.clientRequestsTotal().increment(call.labels().with("outcome", outcome));
        if (call.attempt() > 1) {
          metrics
              .clientRetriesTotal()
              .increment(call.labels().without("method").with("reason", outcome));
        }
      }
    }
  }

  public static void main(String[] args) {
    HttpMetrics metrics = PrometheusHttpMetrics.register(new CollectorRegistry(), "gateway");
    List<Interceptor> interceptors = new ArrayList<>();
    interceptors.add(new MetricsInterceptor(metrics));
    interceptors.add((call, chain) -> call.attempt() == 2 ? 503 : chain.proceed(call));
    interceptors.add((call, chain) -> {
      if (call.attempt() == 3) {
        throw new IllegalStateException("connection reset");
      }
      return 200;
    });
    new Chain(interceptors).proceed(new Call("stock", "GET", 1));
    new Chain(interceptors).proceed(new Call("stock", "GET", 2));
    try {
      new Chain(interceptors).proceed(new Call("stock", "GET", 3));
    } catch (IllegalStateException e) {
      System.out.println("gave up: " + e.getMessage());
    }
  }
}
