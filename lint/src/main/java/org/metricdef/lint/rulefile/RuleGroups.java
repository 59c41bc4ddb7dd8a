package org.metricdef.lint.rulefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.lint.document.Node;
import org.metricdef.lint.document.PlacedText;
import org.metricdef.lint.document.UnreadableException;

/** Groups of rules, as a rule file of Prometheus or a manifest of its operator has them. */
final class RuleGroups {

  private RuleGroups() {}

  /** Whether a node has groups of rules. Grafana's own alerts have groups too, of other rules. */
  static boolean areIn(Node node) {
    List<Node> groups = node.items("groups");
    return !groups.isEmpty()
        && groups.stream().allMatch(each -> each.text("name").isPresent())
        && groups.stream()
            .flatMap(each -> each.items("rules").stream())
            .noneMatch(each -> each.at("data").isPresent());
  }

  /**
   * The queries of all rules.
   *
   * @throws UnreadableException if a rule lacks its name or its expression
   */
  static List<Query> queries(Node node) throws UnreadableException {
    List<Query> queries = new ArrayList<>();
    for (Node group : node.items("groups")) {
      if (!isListOrEmpty(group, "rules")) {
        throw new UnreadableException(
            group.text("name").orElseThrow().at(), "'rules' of this group is no list");
      }
      for (Node rule : group.items("rules")) {
        queries.add(query(group, rule));
      }
    }
    return queries;
  }

  private static boolean isListOrEmpty(Node node, String key) {
    return node.at(key).isEmpty()
        || node.at(key).get() instanceof Node.Sequence
        || node.text(key).filter(each -> each.text().matches("|~|null")).isPresent();
  }

  private static Query query(Node group, Node rule) throws UnreadableException {
    Optional<PlacedText> alert = rule.text("alert");
    Optional<PlacedText> named = alert.or(() -> rule.text("record"));
    if (named.isEmpty()) {
      throw new UnreadableException(
          group.text("name").orElseThrow().at(),
          "a rule of this group has neither 'alert' nor 'record'");
    }
    PlacedText expression = rule.text("expr")
        .orElseThrow(() -> new UnreadableException(
            named.get().at(), "the rule '%s' has no 'expr'".formatted(named.get())));
    List<LabelUse> uses = new ArrayList<>();
    if (alert.isPresent()) {
      addUses(rule, "annotations", "annotation", uses);
      addUses(rule, "labels", "label", uses);
    }
    return new Query(
        alert.isPresent() ? QueryKind.ALERT : QueryKind.RECORD,
        named.get().text(),
        List.of(expression),
        true,
        uses,
        labels(rule),
        false);
  }

  private static void addUses(Node rule, String key, String word, List<LabelUse> uses) {
    for (Node.Entry each : rule.entries(key)) {
      each.value()
          .asText()
          .ifPresent(text ->
              uses.addAll(GoTemplate.uses(text, "the %s '%s'".formatted(word, each.key()))));
    }
  }

  private static Map<String, String> labels(Node rule) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Node.Entry each : rule.entries("labels")) {
      each.value().asText().ifPresent(text -> labels.put(each.key().text(), text.text()));
    }
    return labels;
  }
}
