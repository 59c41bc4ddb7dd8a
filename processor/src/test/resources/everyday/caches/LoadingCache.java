package everyday.caches;

import everyday.shared.CacheMetrics;
import everyday.shared.PrometheusCacheMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.metricdef.Labels;

/** A small LRU cache that counts its own hits, loads and evictions. */
public class LoadingCache<K, V> {

  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final Function<K, V> loader;
  private final int capacity;
  private final CacheMetrics metrics;
  private final Labels labels;

  public LoadingCache(String name, int capacity, Function<K, V> loader, CacheMetrics metrics) {
    this.capacity = capacity;
    this.loader = loader;
    this.metrics = metrics;
    this.labels = Labels.of("cache", name);
  }

  public V get(K key) {
    V cached = entries.get(key);
    if (cached != null) {
      metrics.requestsTotal().increment(labels.with("result", "hit"));
      return cached;
    }
    metrics.requestsTotal().increment(labels.with("result", "miss"));
    V loaded = load(key);
    entries.put(key, loaded);
    evict();
    metrics.entries().set(labels, entries.size());
    return loaded;
  }

  private V load(K key) {
    long start = System.nanoTime();
    boolean loaded = false;
    try {
      V value = loader.apply(key);
      loaded = true;
      return value;
    } finally {
      String outcome = loaded ? "loaded" : "failed";
      metrics
          .loadSeconds()
          .observe(labels.with("outcome", outcome), (System.nanoTime() - start) / 1e9);
    }
  }

  private void evict() {
    Iterator<K> oldest = entries.keySet().iterator();
    while (entries.size() > capacity) {
      oldest.next();
      oldest.remove();
      metrics.evictionsTotal().increment(labels.with("cause", "size"));
    }
  }

  public static void main(String[] args) {
    CacheMetrics metrics = PrometheusCacheMetrics.register(new CollectorRegistry());
    LoadingCache<String, Integer> cache = new LoadingCache<>("lengths", 2, String::length, metrics);
    for (String key : new String[] {"a", "bb", "a", "ccc"}) {
      cache.get(key);
    }
    LoadingCache<String, Integer> numbers =
        new LoadingCache<>("numbers", 2, Integer::valueOf, metrics);
    try {
      numbers.get("x");
    } catch (NumberFormatException e) {
      System.out.println("not cached: " + e.getMessage());
    }
  }
}
