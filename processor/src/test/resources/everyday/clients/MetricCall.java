package everyday.clients;

import everyday.shared.MetricReporter;
import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** A fluent timer that is closed by try-with-resources. */
public class MetricCall {

  static final class Timer implements AutoCloseable {
    private final MetricReporter reporter;
    private final String index;
    private final long start = System.nanoTime();
    private String outcome = "error";

    private Timer(MetricReporter reporter, String index) {
      this.reporter = reporter;
      this.index = index;
    }

    static Timer start(MetricReporter reporter, String index) {
      return new Timer(reporter, index);
    }

    Timer outcome(String outcome) {
      this.outcome = outcome;
      return this;
    }

    @Override
    public void close() {
      Labels labels = Labels.of("index", index).with("outcome", outcome);
      reporter.count("search_queries_total", labels);
      reporter.observe("search_query_seconds", labels, (System.nanoTime() - start) / 1e9);
    }
  }

  private final MetricReporter reporter;

  public MetricCall(MetricReporter reporter) {
    this.reporter = reporter;
  }

  public int count(String index, String query) {
    try (Timer timer = Timer.start(reporter, index)) {
      int found = Integer.parseInt(query);
      timer.outcome(found == 0 ? "empty" : "ok");
      return found;
    } catch (NumberFormatException e) {
      reporter.count(
          "search_reindex_errors_total",
          Labels.of("index", index, "error_type", e.getClass().getSimpleName()));
      return -1;
    }
  }

  public static void main(String[] args) {
    MetricCall calls = new MetricCall(new MetricReporter(new CollectorRegistry()));
    calls.count("books", "3");
    calls.count("books", "0");
    calls.count("books", "x");
  }
}
