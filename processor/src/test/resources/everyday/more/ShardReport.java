package everyday.more;

import everyday.shared.Metrics;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Groups the documents of a run by index, and reports each group. */
public class ShardReport {

  record Document(String index, boolean ok, String error) {
    Map<String, String> labels() {
      return ok
          ? Map.of("index", index, "outcome", "indexed")
          : Map.of("index", index, "error_type", error);
    }

    String metric() {
      return ok ? "search_queries_total" : "search_reindex_errors_total";
    }
  }

  public void report(List<Document> documents) {
    Map<String, List<Document>> byIndex =
        documents.stream()
            .collect(Collectors.groupingBy(Document::index, TreeMap::new, Collectors.toList()));
    byIndex.forEach((index, group) -> {
      Metrics.gauge("search_indexed_documents", Map.of("index", index), group.size());
      group.stream()
          .sorted(Comparator.comparing(Document::ok))
          .forEach(document -> Metrics.count(document.metric(), document.labels()));
    });
    documents.stream()
        .filter(document -> !document.ok())
        .map(document -> Map.of("index", document.index(), "error_type", document.error()))
        .distinct()
        .forEach(labels -> Metrics.count("search_reindex_errors_total", labels));
  }

  public static void main(String[] args) {
    new ShardReport()
        .report(List.of(
            new Document("books", true, ""),
            new Document("books", false, "mapping"),
            new Document("films", false, "size")));
  }
}
