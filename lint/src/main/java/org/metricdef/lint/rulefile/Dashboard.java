package org.metricdef.lint.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.document.Node;
import org.metricdef.lint.document.PlacedText;

/**
 * A dashboard or library panel of Grafana, in the schema v1 or v2. Both have their queries at
 * different depths, so the whole tree is searched for what has an expression.
 */
final class Dashboard {

  private static final Set<String> LISTS = Set.of("panels", "rows", "variables");
  private static final Set<String> MAPPINGS = Set.of("templating", "elements");
  private static final Set<String> GRAPHS = Set.of("timeseries", "graph");

  /** What encloses a part of the tree. */
  private record Context(QueryKind kind, String name, boolean isGraph, Datasource source) {

    Context of(Datasource other) {
      return new Context(kind, name, isGraph, other.or(source));
    }
  }

  private final GrafanaVariables variables;
  private final List<Query> queries = new ArrayList<>();

  private Dashboard(GrafanaVariables variables) {
    this.variables = variables;
  }

  /** Whether a node is a dashboard or a library panel, also in the envelope of an interface. */
  static boolean isOne(Node node) {
    boolean isDashboard = node instanceof Node.Mapping mapping
        && mapping.entries().stream().anyMatch(Dashboard::isPart);
    return isDashboard
        || isLibraryPanel(node)
        || node.at("dashboard").map(Dashboard::isOne).orElse(false)
        || node.at("spec").map(Dashboard::isOne).orElse(false)
        || node.at("result").map(Dashboard::isOne).orElse(false);
  }

  private static boolean isPart(Node.Entry entry) {
    String key = entry.key().text();
    return entry.value() instanceof Node.Sequence
        ? LISTS.contains(key)
        : entry.value() instanceof Node.Mapping && MAPPINGS.contains(key);
  }

  private static boolean isLibraryPanel(Node node) {
    return node.at("model").map(Dashboard::isPanel).orElse(false)
        || isPanel(node) && !node.items("targets").isEmpty();
  }

  private static boolean isPanel(Node node) {
    return node.text("type").isPresent()
        && (node.at("targets").isPresent() || node.at("gridPos").isPresent());
  }

  static List<Query> queries(Node node) {
    List<Node> declared = declared(node);
    Dashboard dashboard = new Dashboard(new GrafanaVariables(VariableQueries.constants(declared)));
    for (Node each : declared) {
      VariableQueries.query(each, dashboard.variables).ifPresent(dashboard.queries::add);
    }
    dashboard.search(node, new Context(QueryKind.PANEL, "", false, Datasource.none()));
    return dashboard.queries;
  }

  private static List<Node> declared(Node node) {
    for (String envelope : List.of("dashboard", "spec", "result")) {
      Optional<Node> inner = node.at(envelope);
      if (inner.isPresent() && isOne(inner.get())) {
        return declared(inner.get());
      }
    }
    List<Node> ofFirst = node.at("templating").map(each -> each.items("list")).orElse(List.of());
    return ofFirst.isEmpty() ? node.items("variables") : ofFirst;
  }

  private void search(Node node, Context context) {
    if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(each -> search(each, context));
    } else if (node instanceof Node.Mapping mapping) {
      Context inner = context(mapping, context);
      addTarget(mapping, inner);
      for (Node.Entry each : mapping.entries()) {
        search(each, inner);
      }
    }
  }

  private void search(Node.Entry entry, Context context) {
    switch (entry.key().text()) {
      case "templating", "variables" -> {}
      case "annotations" ->
        search(entry.value(), new Context(QueryKind.ANNOTATION, "", false, Datasource.none()));
      default -> search(entry.value(), context);
    }
  }

  private static Context context(Node.Mapping node, Context around) {
    Context context = around.of(Datasource.of(node));
    if (around.kind() == QueryKind.ANNOTATION) {
      String name = node.word("name");
      return new Context(
          QueryKind.ANNOTATION, name.isEmpty() ? around.name() : name, false, context.source());
    }
    if (isPanel(node)) {
      return panel(node.word("title"), node.word("type"), node, context);
    }
    if (node.word("kind").equals("Panel") && node.at("spec").isPresent()) {
      Node spec = node.at("spec").get();
      String group = spec.at("vizConfig").map(each -> each.word("group")).orElse("");
      String kind = spec.at("vizConfig").map(each -> each.word("kind")).orElse("");
      return panel(spec.word("title"), group.isEmpty() ? kind : group, spec, context);
    }
    return context;
  }

  private static Context panel(String title, String type, Node node, Context context) {
    String name = title.isEmpty() ? node.word("id") : title;
    return new Context(QueryKind.PANEL, name, GRAPHS.contains(type), context.source());
  }

  private void addTarget(Node.Mapping node, Context context) {
    Optional<PlacedText> expression =
        node.text("expr").filter(each -> !each.text().isBlank());
    if (expression.isEmpty() || !context.source().isPrometheus()) {
      return;
    }
    List<LabelUse> uses = new ArrayList<>();
    addFormat(node, "legendFormat", "the legend", uses);
    addFormat(node, "titleFormat", "the title", uses);
    addFormat(node, "textFormat", "the text", uses);
    GrafanaVariables.Substituted read = variables.in(expression.get());
    queries.add(new Query(
        context.kind(),
        context.name(),
        read.readings(),
        read.isCertain(),
        uses,
        Map.of(),
        context.isGraph()));
  }

  private static void addFormat(Node node, String key, String where, List<LabelUse> uses) {
    node.text(key).ifPresent(format -> uses.addAll(LegendFormat.uses(format, where)));
  }
}
