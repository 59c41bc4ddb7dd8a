package everyday.more;

import everyday.shared.Metrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts in memory, and sends the sums now and then. */
public class DebouncedReporter {

  private static final String[] CAUSES = {"size", "age", "explicit"};

  private final Map<Map<String, String>, Integer> evictions = new HashMap<>();
  private final List<Map<String, String>> hits = new ArrayList<>();
  private final String cache;

  public DebouncedReporter(String cache) {
    this.cache = cache;
    for (String cause : CAUSES) {
      evictions.put(Map.of("cache", cache, "cause", cause), 0);
    }
  }

  public synchronized void evicted(String cause) {
    evictions.merge(Map.of("cache", cache, "cause", cause), 1, Integer::sum);
  }

  public synchronized void hit() {
    Map<String, String> labels = new HashMap<>();
    labels.put("cache", cache);
    labels.put("result", "hit");
    hits.add(labels);
  }

  public synchronized void flush() {
    for (Map.Entry<Map<String, String>, Integer> entry : evictions.entrySet()) {
      if (entry.getValue() > 0) {
        Metrics.count("cache_evictions_total", entry.getKey());
      }
    }
    for (Map<String, String> labels : hits) {
      Metrics.count("cache_requests_total", labels);
    }
    hits.clear();
    evictions.replaceAll((labels, count) -> 0);
  }

  public static void main(String[] args) {
    DebouncedReporter reporter = new DebouncedReporter("users");
    reporter.evicted("age");
    reporter.hit();
    reporter.flush();
    reporter.flush();
  }
}
