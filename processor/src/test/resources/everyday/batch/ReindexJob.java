package everyday.batch;

import everyday.shared.Metrics;
import everyday.shared.Tags;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reindexes documents and reports the failures by kind at the end. */
public class ReindexJob {

  private final String index;

  public ReindexJob(String index) {
    this.index = index;
  }

  public void run(List<String> documents) {
    Map<String, Long> results = documents.stream()
        .map(this::index)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    results.forEach((result, count) -> {
      Map<String, String> labels = Map.of("job", "reindex", "stage", "index", "outcome", result);
      for (long i = 0; i < count; i++) {
        Metrics.count("job_items_total", labels);
      }
    });
    Map<String, String> indexLabels =
        Stream.of(index).collect(Collectors.toMap(name -> "index", name -> name));
    Metrics.gauge("search_indexed_documents", indexLabels, results.getOrDefault("ok", 0L));
  }

  private String index(String document) {
    try {
      if (document.isBlank()) {
        throw new IllegalArgumentException("a blank document");
      }
      return "ok";
    } catch (IllegalArgumentException e) {
      Metrics.count(
          "search_reindex_errors_total",
          Map.of("index", index, "error_type", Tags.errorType(e)));
      return "failed";
    }
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    new ReindexJob("books").run(List.of("a", " ", "b"));
    new ReindexJob("books").run(List.of());
  }
}
