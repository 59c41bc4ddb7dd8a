package everyday.clients;

import everyday.shared.CacheMetrics;
import everyday.shared.HttpMetrics;
import everyday.shared.PrometheusCacheMetrics;
import everyday.shared.PrometheusHttpMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metricdef.Histogram;
import org.metricdef.Labels;

/** A client of an object store that is configured by a builder. */
public class StorageClient {

  private final HttpMetrics http;
  private final CacheMetrics cache;
  private final Labels client;
  private final Histogram.Bound getSeconds;
  private final Map<String, byte[]> local = new HashMap<>();

  private StorageClient(Builder builder) {
    this.http = builder.http;
    this.cache = builder.cache;
    this.client = Labels.of("client", builder.name);
    this.getSeconds = http.clientSeconds().with(client.with("method", "GET"));
  }

  static Builder builder(CollectorRegistry registry) {
    return new Builder(registry);
  }

  static final class Builder {
    private final HttpMetrics http;
    private final CacheMetrics cache;
    private String name = "storage";

    private Builder(CollectorRegistry registry) {
      this.http = PrometheusHttpMetrics.register(registry, "media");
      this.cache = PrometheusCacheMetrics.register(registry);
    }

    Builder name(String name) {
      this.name = name;
      return this;
    }

    StorageClient build() {
      return new StorageClient(this);
    }
  }

  public Optional<byte[]> get(String key) {
    Labels lookup = Labels.of("cache", "objects");
    byte[] found = local.get(key);
    cache.requestsTotal().increment(lookup.with("result", found == null ? "miss" : "hit"));
    getSeconds.observe(0.01);
    return Optional.ofNullable(found);
  }

  public void put(String key, byte[] value) {
    Labels labels = client.with("method", "PUT");
    String outcome = local.put(key, value) == null ? "created" : "replaced";
    http.clientRequestsTotal().increment(labels.with("outcome", outcome));
    cache.entries().set(Labels.of("cache", "objects"), local.size());
  }

  public static void main(String[] args) {
    StorageClient client =
        StorageClient.builder(new CollectorRegistry()).name("images").build();
    client.get("a");
    client.put("a", new byte[1]);
    client.put("a", new byte[2]);
    client.get("a").ifPresent(bytes -> System.out.println(bytes.length + " bytes"));
  }
}
