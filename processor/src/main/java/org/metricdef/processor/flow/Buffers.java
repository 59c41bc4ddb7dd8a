package org.metricdef.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * String buffers and writers that local variables name: what a call leaves in them is known of the
 * variable from then on.
 */
final class Buffers {

  private final SourceIndex index;
  private final Memory memory;
  private final Map<Element, NewClassTree> wrappers = new HashMap<>();

  Buffers(SourceIndex index, Memory memory) {
    this.index = index;
    this.memory = memory;
  }

  /** A variable is declared; it may name what is wrapped around another: {@code new PrintWriter(w)}. */
  void declared(Element variable, Tree at) {
    if (at instanceof VariableTree tree && tree.getInitializer() instanceof NewClassTree made) {
      wrappers.put(variable, made);
    }
  }

  /** A call leaves something in the buffer that it is made on: {@code a.append(x).append(y)}. */
  void leaveInReceiver(ExpressionTree receiver, Traits traits) {
    ExpressionTree root = receiver;
    while (root instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      root = select.getExpression();
    }
    leaveIn(root, traits);
  }

  /** A call writes to an argument, and so to all that the argument is wrapped around. */
  void leaveInArgument(ExpressionTree argument, Traits traits) {
    leaveIn(argument, traits);
    Optional.ofNullable(
            argument instanceof NewClassTree made ? made : wrappers.get(index.element(argument)))
        .filter(made -> !made.getArguments().isEmpty())
        .ifPresent(made -> leaveInArgument(made.getArguments().get(0), traits));
  }

  private void leaveIn(ExpressionTree tree, Traits traits) {
    if (tree instanceof IdentifierTree) {
      memory.annotate(
          index.element(tree), value -> Traits.of(value).join(traits).on(value));
    }
  }
}
