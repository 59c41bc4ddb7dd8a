package org.metricdef.promql.label;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.LabelMatcher;
import org.metricdef.promql.syntax.MatchOperator;

/**
 * The labels of absent and absent_over_time: those that a selector demands by {@code =}. Any other
 * argument gives none.
 */
final class AbsentLabels {

  private AbsentLabels() {}

  static LabelSet of(List<Expr> arguments) {
    return arguments.isEmpty() ? LabelSet.any() : ofArgument(arguments.get(0));
  }

  private static LabelSet ofArgument(Expr argument) {
    if (argument instanceof Expr.VectorSelector selector) {
      return demanded(selector.matchers());
    } else if (argument instanceof Expr.Range range) {
      return ofArgument(range.operand());
    } else if (argument instanceof Expr.Offset offset) {
      return ofArgument(offset.operand());
    } else if (argument instanceof Expr.At at) {
      return ofArgument(at.operand());
    } else if (argument instanceof Expr.Extended extended) {
      return ofArgument(extended.operand());
    } else if (argument instanceof Expr.Paren paren) {
      return ofArgument(paren.inner());
    }
    return LabelSet.none();
  }

  /** Prometheus leaves a label out again as soon as it is demanded a second time. */
  private static LabelSet demanded(List<LabelMatcher> matchers) {
    Set<String> seen = new HashSet<>();
    LabelSet result = LabelSet.none();
    for (LabelMatcher matcher : matchers) {
      String label = matcher.label().value();
      if (label.equals(Labels.NAME)) {
        continue;
      }
      boolean sets = matcher.operator() == MatchOperator.EQUAL && seen.add(label);
      result = sets && !matcher.text().isEmpty() ? result.with(label) : result.without(label);
    }
    return result;
  }
}
