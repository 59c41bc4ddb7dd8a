package org.metricdef.lint.rulefile;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.document.Node;
import org.metricdef.lint.document.PlacedText;

/**
 * Which kind of database answers a query.
 *
 * @param type the type as Grafana names it; empty if the file does not say
 */
record Datasource(String type) {

  /** Types that say nothing of what is asked. */
  private static final Set<String> MIXED = Set.of("", "datasource", "mixed", "DataQuery");

  static Datasource none() {
    return new Datasource("");
  }

  /** The source that a panel, a target or a query of schema v2 names. */
  static Datasource of(Node node) {
    Optional<Node> query = node.at("query").filter(each -> each instanceof Node.Mapping);
    String type = node.at("datasource").map(each -> each.word("type")).orElse("");
    if (MIXED.contains(type)) {
      type = query.map(each -> each.word("group")).orElse("");
    }
    if (MIXED.contains(type)) {
      type = query.map(each -> each.word("kind")).orElse("");
    }
    if (MIXED.contains(type)) {
      // Before Grafana 8.3 a name stood here. An id may be a name too, or that of a variable.
      String name = node.text("datasource")
          .map(PlacedText::text)
          .orElseGet(() -> node.at("datasource").map(each -> each.word("uid")).orElse(""));
      type = name.toLowerCase(Locale.ROOT).contains("loki") ? "loki" : "";
    }
    return new Datasource(type);
  }

  /** This source, or the other one if this says nothing. */
  Datasource or(Datasource other) {
    return MIXED.contains(type) ? other : this;
  }

  /** Whether it is Prometheus, or what speaks its language; what is not known is taken for it. */
  boolean isPrometheus() {
    return MIXED.contains(type) || type.contains("prometheus");
  }
}
