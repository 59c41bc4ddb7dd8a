package org.metricdef.processor.flow.variable;

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
 * The taints of string buffers and writers. What a call writes into one becomes a taint of the
 * local variable that names it.
 */
public final class BufferTaints {

  private final SourceIndex index;
  private final AbstractStore store;
  private final Map<Element, NewClassTree> wrappers = new HashMap<>();

  public BufferTaints(SourceIndex index, AbstractStore store) {
    this.index = index;
    this.store = store;
  }

  /** Records a declared variable. It may wrap another buffer: {@code new PrintWriter(w)}. */
  void declared(Element variable, Tree at) {
    if (at instanceof VariableTree tree && tree.getInitializer() instanceof NewClassTree made) {
      wrappers.put(variable, made);
    }
  }

  /** Adds taints to the buffer at the root of a call chain: {@code a.append(x).append(y)}. */
  void leaveInReceiver(ExpressionTree receiver, Taints taints) {
    ExpressionTree root = receiver;
    while (root instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      root = select.getExpression();
    }
    leaveIn(root, taints);
  }

  /** Adds taints to an argument, and to all buffers that it wraps. */
  void leaveInArgument(ExpressionTree argument, Taints taints) {
    leaveIn(argument, taints);
    Optional.ofNullable(
            argument instanceof NewClassTree made ? made : wrappers.get(index.element(argument)))
        .filter(made -> !made.getArguments().isEmpty())
        .ifPresent(made -> leaveInArgument(made.getArguments().get(0), taints));
  }

  private void leaveIn(ExpressionTree tree, Taints taints) {
    Element named = tree instanceof IdentifierTree ? index.element(tree) : null;
    if (named != null) {
      store.annotate(named, value -> Taints.of(value).join(taints).on(value));
    }
  }
}
