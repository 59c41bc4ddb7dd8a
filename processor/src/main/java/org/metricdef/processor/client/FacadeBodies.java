package org.metricdef.processor.client;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.SourceIndex;

/** Finds the facade around a piece of code: a method, a constructor, or a lambda that is one. */
final class FacadeBodies {

  /**
   * A facade with a body.
   *
   * @param tree the method, the constructor or the lambda
   * @param parameters its parameters, in order
   */
  record FacadeBody(Tree tree, Guard guard, List<Element> parameters) {

    boolean isName(Element parameter) {
      return isAt(guard.nameArgument(), parameter);
    }

    boolean isLabels(Element parameter) {
      return isAt(guard.labelsArgument(), parameter);
    }

    private boolean isAt(OptionalInt position, Element parameter) {
      return position.isPresent() && parameter.equals(parameters.get(position.getAsInt()));
    }
  }

  private final SourceIndex index;
  private final Guards guards;
  private final DeclaredContracts contracts;

  FacadeBodies(SourceIndex index, Guards guards, DeclaredContracts contracts) {
    this.index = index;
    this.guards = guards;
    this.contracts = contracts;
  }

  /**
   * The facade that declares a parameter. A lambda counts only if no other function or class stands
   * between it and the code, which would run at another time.
   */
  Optional<FacadeBody> declaring(Element parameter, Tree code) {
    boolean isDirect = true;
    for (Tree tree = code; tree != null; tree = index.parent(tree)) {
      if (tree instanceof MethodTree method && declares(method.getParameters(), parameter)) {
        return index.element(method) instanceof ExecutableElement element
            ? body(method, element, method.getParameters())
            : Optional.empty();
      }
      if (tree instanceof LambdaExpressionTree lambda) {
        if (declares(lambda.getParameters(), parameter)) {
          return isDirect
              ? contracts
                  .functionOf(index.type(lambda))
                  .flatMap(function -> body(lambda, function, lambda.getParameters()))
              : Optional.empty();
        }
        isDirect = false;
      }
      isDirect &= !(tree instanceof ClassTree);
    }
    return Optional.empty();
  }

  private boolean declares(List<? extends VariableTree> parameters, Element parameter) {
    return parameters.stream().anyMatch(tree -> parameter.equals(index.element(tree)));
  }

  private Optional<FacadeBody> body(
      Tree tree, ExecutableElement method, List<? extends VariableTree> parameters) {
    List<Element> elements = new ArrayList<>();
    parameters.forEach(parameter -> elements.add(index.element(parameter)));
    return guards.of(method).map(guard -> new FacadeBody(tree, guard, elements));
  }
}
