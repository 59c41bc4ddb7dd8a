package everyday.clients;

import everyday.shared.HttpMetrics;
import everyday.shared.PrometheusHttpMetrics;
import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** A client as a generator writes it: a builder for each operation. */
public class GeneratedApiClient {

  private static final String CLIENT = "inventory";

  private final HttpMetrics metrics;

  public GeneratedApiClient(HttpMetrics metrics) {
    this.metrics = metrics;
  }

  public GetStockOperation getStock() {
    return new GetStockOperation(this);
  }

  public PutStockOperation putStock() {
    return new PutStockOperation(this);
  }

  public static final class GetStockOperation {
    private final GeneratedApiClient client;
    private String sku = "";

    private GetStockOperation(GeneratedApiClient client) {
      this.client = client;
    }

    public GetStockOperation sku(String sku) {
      this.sku = sku;
      return this;
    }

    public int execute() {
      return client.execute("GET", "/stock/" + sku);
    }
  }

  public static final class PutStockOperation {
    private final GeneratedApiClient client;
    private int amount;

    private PutStockOperation(GeneratedApiClient client) {
      this.client = client;
    }

    public PutStockOperation amount(int amount) {
      this.amount = amount;
      return this;
    }

    public int execute() {
      return client.execute("PUT", "/stock?amount=" + amount);
    }
  }

  private int execute(String method, String path) {
    Labels labels = Labels.of("client", CLIENT, "method", method);
    int status = path.contains("missing") ? 404 : 200;
    metrics.clientSeconds().observe(labels, 0.02);
    switch (status) {
      case 200 -> metrics.clientRequestsTotal().increment(labels.with("outcome", "ok"));
      case 404 -> {
        metrics.clientRequestsTotal().increment(labels.with("outcome", "not_found"));
        metrics.clientRetriesTotal().increment(Labels.of("client", CLIENT, "reason", "404"));
      }
      default -> metrics.clientRequestsTotal().increment(labels.with("outcome", "error"));
    }
    return status;
  }

  public static void main(String[] args) {
    GeneratedApiClient client = new GeneratedApiClient(
        PrometheusHttpMetrics.register(new CollectorRegistry(), "shop"));
    client.getStock().sku("a1").execute();
    client.getStock().sku("missing").execute();
    client.putStock().amount(3).execute();
  }
}
