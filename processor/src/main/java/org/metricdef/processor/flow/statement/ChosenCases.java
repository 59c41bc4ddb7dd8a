package org.metricdef.processor.flow.statement;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.expression.Patterns;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/** Which cases of a switch a value can choose, if the value or its class is known. */
final class ChosenCases {

  /**
   * What is known of the cases.
   *
   * @param sure the case that is chosen, unless the guard of an earlier one is true
   * @param excluded the cases that are never chosen
   */
  record Choice(Optional<CaseTree> sure, Set<CaseTree> excluded) {

    /** Whether the switch decides nothing: one of these cases is always chosen. */
    boolean isOnlyOne(List<? extends CaseTree> cases, boolean hasDefault) {
      return (hasDefault || sure.isPresent()) && excluded.size() == cases.size() - 1;
    }
  }

  private final Evaluator evaluator;
  private final Patterns patterns;

  ChosenCases(Evaluator evaluator, Patterns patterns) {
    this.evaluator = evaluator;
    this.patterns = patterns;
  }

  /**
   * The choice between the cases of a switch.
   *
   * @param selected the value of the selector
   */
  Choice of(List<? extends CaseTree> cases, Value selected) {
    Optional<CaseTree> sure = Optional.empty();
    Set<CaseTree> excluded = new HashSet<>();
    for (CaseTree each : cases) {
      if (!isDefault(each)) {
        Optional<Boolean> outcome = sure.isPresent() ? Optional.of(false) : matches(each, selected);
        if (outcome.equals(Optional.of(true))) {
          sure = Optional.of(each);
        } else if (outcome.equals(Optional.of(false))) {
          excluded.add(each);
        }
      }
    }
    if (sure.isPresent()) {
      cases.stream().filter(ChosenCases::isDefault).forEach(excluded::add);
    }
    return new Choice(sure, excluded);
  }

  private static boolean isDefault(CaseTree each) {
    List<Tree> labels = Patterns.childrenOf(each);
    return labels.stream().anyMatch(label -> label.getKind().name().equals("DEFAULT_CASE_LABEL"))
        || each.getExpressions().isEmpty() && patternsOf(each).isEmpty();
  }

  static List<Tree> patternsOf(CaseTree each) {
    return Patterns.childrenOf(each).stream()
        .filter(child -> child.getKind().name().equals("PATTERN_CASE_LABEL")
            || child.getKind().name().endsWith("_PATTERN"))
        .toList();
  }

  /** The guards of a case: its expressions that are neither constants nor its body. */
  static List<ExpressionTree> guardsOf(CaseTree each) {
    List<ExpressionTree> guards = new ArrayList<>();
    for (Tree child : Patterns.childrenOf(each)) {
      if (child instanceof ExpressionTree guard
          && child != each.getBody()
          && !(child instanceof StatementTree)
          && !each.getExpressions().contains(guard)) {
        guards.add(guard);
      }
    }
    return guards;
  }

  private Optional<Boolean> matches(CaseTree each, Value selected) {
    boolean none = true;
    for (Tree pattern : patternsOf(each)) {
      Optional<Boolean> outcome = patterns.matches(selected, pattern);
      if (outcome.orElse(false) && guardsOf(each).isEmpty()) {
        return outcome;
      }
      none &= !outcome.orElse(true);
    }
    for (ExpressionTree constant : each.getExpressions()) {
      Optional<Boolean> outcome = equals(selected, constant);
      if (outcome.orElse(false) && guardsOf(each).isEmpty()) {
        return outcome;
      }
      none &= !outcome.orElse(true);
    }
    return none ? Optional.of(false) : Optional.empty();
  }

  private Optional<Boolean> equals(Value selected, ExpressionTree constant) {
    if (!(selected instanceof Value.OneOf one)
        || !one.candidates().stream().allMatch(ChosenCases::isComparable)) {
      return Optional.empty();
    }
    if (Parentheses.strip(constant).getKind() == Tree.Kind.NULL_LITERAL) {
      return Optional.of(false);
    }
    if (!(evaluator.evaluate(constant) instanceof Value.OneOf label)
        || label.candidates().size() != 1
        || !isComparable(label.candidates().iterator().next())) {
      return Optional.empty();
    }
    return one.candidates().contains(label.candidates().iterator().next())
        ? Optional.of(true).filter(isEqual -> one.candidates().size() == 1)
        : Optional.of(false);
  }

  private static boolean isComparable(KnownObject object) {
    return object instanceof KnownObject.Text
        || object instanceof KnownObject.Number
        || object instanceof EnumConstant;
  }
}
