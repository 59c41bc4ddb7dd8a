package org.metricdef.processor.flow.interpret;

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
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Taints;

/**
 * String buffers and writers that local variables name: what a call leaves in them is known of the
 * variable from then on.
 */
final class BufferTaints {

  private final SourceIndex index;
  private final AbstractStore store;
  private final Map<Element, NewClassTree> wrappers = new HashMap<>();

  BufferTaints(SourceIndex index, AbstractStore store) {
    this.index = index;
    this.store = store;
  }

  /** A variable is declared; it may name what is wrapped around another: {@code new PrintWriter(w)}. */
  void declared(Element variable, Tree at) {
    if (at instanceof VariableTree tree && tree.getInitializer() instanceof NewClassTree made) {
      wrappers.put(variable, made);
    }
  }

  /** A call leaves something in the buffer that it is made on: {@code a.append(x).append(y)}. */
  void leaveInReceiver(ExpressionTree receiver, Taints taints) {
    ExpressionTree root = receiver;
    while (root instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      root = select.getExpression();
    }
    leaveIn(root, taints);
  }

  /** A call writes to an argument, and so to all that the argument is wrapped around. */
  void leaveInArgument(ExpressionTree argument, Taints taints) {
    leaveIn(argument, taints);
    Optional.ofNullable(
            argument instanceof NewClassTree made ? made : wrappers.get(index.element(argument)))
        .filter(made -> !made.getArguments().isEmpty())
        .ifPresent(made -> leaveInArgument(made.getArguments().get(0), taints));
  }

  private void leaveIn(ExpressionTree tree, Taints taints) {
    if (tree instanceof IdentifierTree) {
      store.annotate(index.element(tree), value -> Taints.of(value).join(taints).on(value));
    }
  }
}
