package everyday.services;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Searches an index, with a small cache in front of it. */
public class SearchService {

  private final String index;
  private final Map<String, List<String>> cache = new HashMap<>();
  private final Map<String, String> baseTags;

  public SearchService(String index) {
    this.index = index;
    this.baseTags = Map.of("index", index);
  }

  public List<String> search(String query) {
    Optional<List<String>> cached = Optional.ofNullable(cache.get(query));
    record("search_cache_requests_total", "result", cached.isPresent() ? "hit" : "miss");
    if (cached.isPresent()) {
      return cached.get();
    }
    long start = System.currentTimeMillis();
    String outcome = "ok";
    try {
      List<String> found = query(query);
      if (found.isEmpty()) {
        outcome = "empty";
      }
      cache.put(query, found);
      return found;
    } catch (IllegalArgumentException e) {
      outcome = "invalid";
      return List.of();
    } finally {
      record("search_queries_total", "outcome", outcome);
      Map<String, String> tags = Map.of("index", index, "outcome", outcome);
      Metrics.time("search_query_seconds", tags, (System.currentTimeMillis() - start) / 1000.0);
    }
  }

  public void refreshed(int documents) {
    Metrics.gauge("search_indexed_documents", baseTags, documents);
  }

  /** Both counters have the index and one label of their own. */
  private void record(String name, String key, String value) {
    Map<String, String> tags = new HashMap<>(baseTags);
    tags.put(key, value);
    Metrics.count(name, tags);
  }

  private List<String> query(String query) {
    if (query.startsWith("*")) {
      throw new IllegalArgumentException("a leading wildcard");
    }
    return query.length() > 3 ? List.of(index + "/1", index + "/2") : List.of();
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    SearchService service = new SearchService("books");
    service.search("novel");
    service.search("novel");
    service.search("abc");
    service.search("*x");
    service.refreshed(12);
  }
}
