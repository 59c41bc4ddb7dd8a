package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.source.Parentheses;

/** Expressions that copy the labels of another. */
final class Copies {

  private static final Set<String> METHODS =
      Set.of("Map.copyOf", "Labels.copyOf", "ImmutableMap.copyOf", "Collections.unmodifiableMap");

  private Copies() {}

  /** What an expression copies; empty if it is no copy. */
  static Optional<ExpressionTree> source(ExpressionTree tree) {
    if (tree instanceof NewClassTree copy
        && copy.getClassBody() == null
        && copy.getArguments().size() == 1) {
      return Optional.of(Parentheses.strip(copy.getArguments().get(0)));
    }
    return tree instanceof MethodInvocationTree call
            && METHODS.contains(call.getMethodSelect().toString())
            && call.getArguments().size() == 1
        ? Optional.of(Parentheses.strip(call.getArguments().get(0)))
        : Optional.empty();
  }
}
