package everyday.legacy;

import everyday.shared.CacheMetrics;
import everyday.shared.PrometheusCacheMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;

/** A template method: the subclass names the cache, the base class counts. */
public abstract class AbstractDao<T> {

  protected final CacheMetrics metrics;
  private final Map<Long, T> identityMap = new HashMap<Long, T>();

  protected AbstractDao(CacheMetrics metrics) {
    this.metrics = metrics;
  }

  protected abstract String cacheName();

  protected abstract T load(long id);

  protected Labels labels() {
    return Labels.of("cache", cacheName());
  }

  public T find(long id) {
    T cached = identityMap.get(id);
    if (cached != null) {
      metrics.requestsTotal().increment(labels().with("result", "hit"));
      return cached;
    }
    metrics.requestsTotal().increment(labels().with("result", "miss"));
    T loaded = load(id);
    if (loaded == null) {
      metrics.loadSeconds().observe(labels().with("outcome", "absent"), 0.001);
      return null;
    }
    metrics.loadSeconds().observe(labels().with("outcome", "loaded"), 0.001);
    identityMap.put(id, loaded);
    metrics.entries().set(labels(), identityMap.size());
    return loaded;
  }

  static class CustomerDao extends AbstractDao<String> {
    CustomerDao(CacheMetrics metrics) {
      super(metrics);
    }

    @Override
    protected String cacheName() {
      return "customers";
    }

    @Override
    protected String load(long id) {
      return id < 0 ? null : "customer " + id;
    }
  }

  public static void main(String[] args) {
    AbstractDao<String> dao =
        new CustomerDao(PrometheusCacheMetrics.register(new CollectorRegistry()));
    dao.find(1);
    dao.find(1);
    dao.find(-1);
  }
}
