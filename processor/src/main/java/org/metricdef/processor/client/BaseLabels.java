package org.metricdef.processor.client;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/** What the source shows of the values of base labels, with which a set is registered. */
final class BaseLabels {

  private final SourceIndex index;

  BaseLabels(SourceIndex index) {
    this.index = index;
  }

  /** Whether two registrations pass different constants for one base label. */
  boolean differ(Registration one, Registration other) {
    for (int i = 0; i < one.base().size(); i++) {
      Optional<String> first = constant(one.base().get(i));
      Optional<String> second = constant(other.base().get(i));
      if (first.isPresent() && second.isPresent() && !first.equals(second)) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> constant(ExpressionTree expression) {
    Object value = expression instanceof LiteralTree literal
        ? literal.getValue()
        : index.element(expression) instanceof VariableElement variable
            ? variable.getConstantValue()
            : null;
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The value of a base label that changes with the turns of a loop around the registration. */
  Optional<ExpressionTree> perTurn(Registration registration) {
    Set<Element> variables = index.around(registration.tree()).stream()
        .flatMap(BaseLabels::variablesOf)
        .map(index::element)
        .collect(Collectors.toSet());
    return naming(variables, registration);
  }

  private static Stream<? extends Tree> variablesOf(Tree loop) {
    if (loop instanceof EnhancedForLoopTree each) {
      return Stream.of(each.getVariable());
    }
    return loop instanceof ForLoopTree counted ? counted.getInitializer().stream() : Stream.of();
  }

  /** The value of a base label that the caller of a method decides. */
  Optional<ExpressionTree> perCall(Registration registration, ExecutableElement method) {
    return naming(Set.copyOf(method.getParameters()), registration);
  }

  private Optional<ExpressionTree> naming(
      Set<? extends Element> variables, Registration registration) {
    List<? extends ExpressionTree> base = registration.base();
    for (ExpressionTree value : base) {
      if (TreeSearch.contains(
          value,
          tree -> tree instanceof IdentifierTree && variables.contains(index.element(tree)))) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
