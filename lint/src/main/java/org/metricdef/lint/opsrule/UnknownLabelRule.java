package org.metricdef.lint.opsrule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.rulefile.GrafanaVariables;
import org.metricdef.lint.rulefile.LabelUse;
import org.metricdef.promql.label.LabelAnalysis;
import org.metricdef.promql.label.LabelSet;
import org.metricdef.promql.label.SelectedMetrics;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Grouping;
import org.metricdef.promql.syntax.LabelMatcher;
import org.metricdef.promql.syntax.LabelName;
import org.metricdef.promql.syntax.Matching;
import org.metricdef.promql.syntax.Strings;
import org.metricdef.promql.type.Regexes;

/**
 * {@code rules-unknown-label}: a label that no series can have where it is used. {@code without}
 * and {@code ignoring} may name labels that are not there: that changes nothing.
 */
final class UnknownLabelRule {

  private final ReadQuery query;
  private final Known known;
  private final Finds finds;

  private UnknownLabelRule(ReadQuery query, Known known, Finds finds) {
    this.query = query;
    this.known = known;
    this.finds = finds;
  }

  static void check(ReadQuery query, Known known, Finds finds) {
    UnknownLabelRule rule = new UnknownLabelRule(query, known, finds);
    boolean areLabelsKnown = query.parts().stream().noneMatch(UnknownLabelRule::namesUnknown);
    for (QueryPart part : query.parts()) {
      if (part.expression() instanceof Expr.VectorSelector selector) {
        rule.selector(selector);
      } else if (areLabelsKnown) {
        rule.combined(part.expression());
      }
    }
    if (areLabelsKnown) {
      rule.uses();
    }
  }

  /** Whether a variable stands for labels. */
  private static boolean namesUnknown(QueryPart part) {
    List<LabelName> names = List.of();
    if (part.expression() instanceof Expr.Aggregation aggregation) {
      names = aggregation.grouping().map(Grouping::labels).orElse(List.of());
    } else if (part.expression() instanceof Expr.Binary binary) {
      names = binary.matching().map(Matching::labels).orElse(List.of());
    }
    return names.stream().anyMatch(each -> each.value().contains(GrafanaVariables.UNKNOWN));
  }

  private void combined(Expr expression) {
    if (expression instanceof Expr.Aggregation aggregation) {
      aggregation.grouping().ifPresent(grouping -> grouping(aggregation, grouping));
    } else if (expression instanceof Expr.Binary binary) {
      binary.matching().ifPresent(matching -> matching(binary, matching));
    } else if (expression instanceof Expr.Call call) {
      replaced(call);
    }
  }

  private LabelSet labels(Expr expression) {
    return LabelAnalysis.of(expression, known.labels());
  }

  private void selector(Expr.VectorSelector selector) {
    // Without its own conditions, of which {a=""} would take a away.
    LabelSet labels = labels(new Expr.VectorSelector(
        selector.name(), selector.quotedNames(), nameMatchers(selector), selector.span()));
    for (LabelMatcher each : selector.matchers()) {
      if (!takesNone(each)) {
        String metric = String.join(", ", SelectedMetrics.of(selector));
        refuse(each.label(), labels, "%s has no label '%%s'".formatted(metric));
      }
    }
  }

  /** Whether a condition says itself that series without the label are wanted. */
  private static boolean takesNone(LabelMatcher matcher) {
    return switch (matcher.operator()) {
      case EQUAL -> matcher.text().isEmpty();
      case MATCHES -> Regexes.compile(matcher.text()).matches("");
      default -> false;
    };
  }

  private static List<LabelMatcher> nameMatchers(Expr.VectorSelector selector) {
    return selector.matchers().stream()
        .filter(each -> each.label().value().equals("__name__"))
        .toList();
  }

  private void grouping(Expr.Aggregation aggregation, Grouping grouping) {
    if (grouping.without() || aggregation.arguments().isEmpty()) {
      return;
    }
    Expr grouped = aggregation.arguments().get(aggregation.arguments().size() - 1);
    LabelSet labels = labels(grouped);
    for (LabelName each : grouping.labels()) {
      refuse(each, labels, "what is grouped by '%s' has no such label");
    }
  }

  private void matching(Expr.Binary binary, Matching matching) {
    LabelSet left = labels(binary.left());
    LabelSet right = labels(binary.right());
    if (matching.on()) {
      for (LabelName each : matching.labels()) {
        // If neither side has it, that is one cause.
        refuse(each, left, "the left side of '%s' has no label '%%s'", binary);
        refuse(each, right, "the right side of '%s' has no label '%%s'", binary);
      }
    }
    if (matching.group().isPresent()) {
      Matching.Group group = matching.group().get();
      LabelSet one = group.many() == Matching.Side.LEFT ? right : left;
      for (LabelName each : group.include()) {
        refuse(each, one, "the side of one series has no label '%s' to give");
      }
    }
  }

  private void refuse(LabelName label, LabelSet labels, String message, Expr.Binary binary) {
    refuse(label, labels, message.formatted(binary.operator().symbol()));
  }

  /** {@code label_replace} and {@code label_join} read labels. */
  private void replaced(Expr.Call call) {
    int first = switch (call.function().text()) {
      case "label_replace" -> 3;
      case "label_join" -> 3;
      default -> Integer.MAX_VALUE;
    };
    int last =
        call.function().text().equals("label_replace") ? 4 : call.arguments().size();
    for (int i = first; i < Math.min(last, call.arguments().size()); i++) {
      if (call.arguments().get(i) instanceof Expr.StringLiteral string) {
        Optional<String> label = Strings.valueOf(string.text());
        LabelSet labels = labels(call.arguments().get(0));
        if (label.isPresent() && isImpossible(label.get(), labels)) {
          add(
              query.at(string.span()),
              label.get(),
              labels,
              "what %s reads has no label '%%s'".formatted(call.function().text()));
        }
      }
    }
  }

  /** What texts use of the result. */
  private void uses() {
    LabelSet labels = labels(query.expression());
    for (LabelUse each : query.query().uses()) {
      String label = each.label().text();
      if (isImpossible(label, labels)) {
        add(
            each.label().at(),
            label,
            labels,
            "%s uses the label '%%s', which the result does not have".formatted(each.where()));
      }
    }
  }

  private void refuse(LabelName label, LabelSet labels, String message) {
    if (isImpossible(label.value(), labels)) {
      add(query.at(label.span()), label.value(), labels, message);
    }
  }

  private static boolean isImpossible(String label, LabelSet labels) {
    // label_replace(x, "label", "value", "", "") reads none: it adds a label.
    return !label.isEmpty()
        && !labels.canHave(label)
        && !label.contains(GrafanaVariables.UNKNOWN)
        && !labels.names().contains(GrafanaVariables.UNKNOWN);
  }

  private void add(Location at, String label, LabelSet labels, String message) {
    Set<String> names = labels.open() ? new TreeSet<>() : new TreeSet<>(labels.names());
    names.remove("__name__");
    List<String> details = new ArrayList<>();
    if (!labels.open()) {
      details.add(
          names.isEmpty() ? "there are no labels" : "there are: " + String.join(", ", names));
    }
    details.addAll(Similar.proposal(label, names));
    finds.add(OpsRule.RULES_UNKNOWN_LABEL, at, label, message.formatted(label), details);
  }
}
