package org.metricdef.processor.inventory;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * Calls of a builder, each on the result of the one before.
 *
 * @param isWhole whether the first of them makes the builder; else the builder is in a variable
 */
record Chain(List<Step> steps, boolean isWhole) {

  /** One call. */
  record Step(String method, List<? extends ExpressionTree> arguments, ExpressionTree tree) {}

  Chain {
    steps = List.copyOf(steps);
  }

  /** The chain that ends with a call. */
  static Chain endingWith(MethodInvocationTree last, SourceIndex index) {
    List<Step> steps = new ArrayList<>();
    ExpressionTree next = last;
    while (next instanceof MethodInvocationTree call) {
      if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
        steps.add(0, new Step(String.valueOf(call.getMethodSelect()), call.getArguments(), call));
        return new Chain(steps, false);
      }
      steps.add(0, new Step(select.getIdentifier().toString(), call.getArguments(), call));
      next = without(select.getExpression());
    }
    if (next instanceof NewClassTree made) {
      steps.add(0, new Step("new", made.getArguments(), made));
      return new Chain(steps, true);
    }
    return new Chain(steps, index.element(next) instanceof TypeElement);
  }

  private static ExpressionTree without(ExpressionTree tree) {
    return tree instanceof ParenthesizedTree inner ? without(inner.getExpression()) : tree;
  }

  /** The last call. */
  Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The call of a method; empty if there is none. */
  Optional<Step> call(String method) {
    return steps.stream().filter(each -> each.method().equals(method)).reduce((one, two) -> two);
  }
}
