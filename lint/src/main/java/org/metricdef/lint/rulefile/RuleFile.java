package org.metricdef.lint.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.metricdef.lint.document.Documents;
import org.metricdef.lint.document.Node;
import org.metricdef.lint.document.SourceText;
import org.metricdef.lint.document.UnreadableException;

/**
 * A file with rules or dashboards.
 *
 * @param isForeign whether no document of it has rules or is a dashboard
 */
public record RuleFile(SourceText source, List<Query> queries, boolean isForeign) {

  public RuleFile {
    queries = List.copyOf(queries);
  }

  /**
   * Reads a file: rules of Prometheus, manifests of its operator, dashboards of Grafana.
   *
   * @throws UnreadableException if it is no YAML or JSON, or if a rule in it is incomplete
   */
  public static RuleFile of(SourceText source) throws UnreadableException {
    List<Query> queries = new ArrayList<>();
    boolean isForeign = true;
    for (Node each : Documents.of(source)) {
      isForeign &= !read(each, queries);
    }
    return new RuleFile(source, queries, isForeign);
  }

  /** Adds the queries of a document; false if it is something else. */
  private static boolean read(Node document, List<Query> queries) throws UnreadableException {
    if (RuleGroups.areIn(document)) {
      queries.addAll(RuleGroups.queries(document));
      return true;
    }
    if (document.word("kind").equals("PrometheusRule")) {
      queries.addAll(RuleGroups.queries(document.at("spec").orElse(document)));
      return true;
    }
    if (Dashboard.isOne(document)) {
      queries.addAll(Dashboard.queries(document));
      return true;
    }
    boolean isRead = false;
    List<Node> items = document instanceof Node.Sequence sequence
        ? sequence.items()
        : document.word("kind").endsWith("List") ? document.items("items") : List.of();
    for (Node each : items) {
      isRead |= read(each, queries);
    }
    return isRead;
  }
}
