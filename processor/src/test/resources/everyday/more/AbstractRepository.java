package everyday.more;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The base of all repositories. */
public abstract class AbstractRepository {

  private final MetricsService metrics;
  private final String table;

  AbstractRepository(MetricsService metrics, String table) {
    this.metrics = metrics;
    this.table = table;
  }

  protected <T> T timed(Callable<T> query) {
    Map<String, String> tags = baseTags();
    long start = System.nanoTime();
    try {
      T result = query.call();
      tags.put("outcome", result == null ? "empty" : "found");
      return result;
    } catch (Exception e) {
      tags.put("outcome", "error");
      throw new IllegalStateException(e);
    } finally {
      metrics.increment("search_queries_total", tags);
      metrics.record("search_query_seconds", (System.nanoTime() - start) / 1e9, tags);
    }
  }

  protected Map<String, String> baseTags() {
    Map<String, String> tags = new HashMap<>();
    tags.put("index", table);
    return tags;
  }

  static class UserRepository extends AbstractRepository {
    private final Map<Integer, String> rows = Map.of(1, "ann");

    UserRepository(MetricsService metrics) {
      super(metrics, "users");
    }

    String find(int id) {
      return timed(() -> rows.get(id));
    }

    String findOrFail(int id) {
      return timed(() -> {
        String row = rows.get(id);
        if (row == null) {
          throw new IllegalArgumentException("no user " + id);
        }
        return row;
      });
    }
  }

  public static void main(String[] args) {
    UserRepository users =
        new UserRepository(new PrometheusMetricsService(new CollectorRegistry()));
    users.find(1);
    users.find(2);
    try {
      users.findOrFail(3);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }
}
