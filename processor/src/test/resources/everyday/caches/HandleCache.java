package everyday.caches;

import everyday.shared.PrometheusSearchMetrics;
import everyday.shared.SearchMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.Labels;

/** Bound handles for each index, because a search is hot. */
public class HandleCache {

  private record Handles(Counter.Bound hits, Counter.Bound misses, Histogram.Bound seconds) {}

  private final SearchMetrics metrics;
  private final Map<String, Handles> handles = new ConcurrentHashMap<>();

  public HandleCache(SearchMetrics metrics) {
    this.metrics = metrics;
  }

  public void searched(String index, boolean hit, double seconds) {
    Handles of = handles.computeIfAbsent(index, this::create);
    if (hit) {
      of.hits().increment();
    } else {
      of.misses().increment();
      of.seconds().observe(seconds);
    }
  }

  private Handles create(String index) {
    Labels labels = Labels.of("index", index);
    return new Handles(
        metrics.cacheRequestsTotal().with(labels.with("result", "hit")),
        metrics.cacheRequestsTotal().with(labels.with("result", "miss")),
        metrics.querySeconds().with(labels.with("outcome", "ok")));
  }

  public void indexed(String index, long documents) {
    metrics.indexedDocuments().set(Labels.of("index", index), documents);
  }

  public static void main(String[] args) {
    HandleCache cache =
        new HandleCache(PrometheusSearchMetrics.register(new CollectorRegistry()));
    cache.searched("books", true, 0);
    cache.searched("books", false, 0.2);
    cache.searched("films", false, 0.1);
    cache.indexed("films", 900);
  }
}
