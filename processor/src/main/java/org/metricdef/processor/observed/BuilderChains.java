package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.observed.MicrometerMethods.Effect;

/** Calls of a builder that follow each other in one expression. */
final class BuilderChains {

  private static final Set<String> ENDS = Set.of("build", "register");

  private BuilderChains() {}

  /** The keys that the expression before a call surely tells the builder. */
  static List<String> keysToldBefore(Call call) {
    List<String> keys = new ArrayList<>();
    Optional<ExpressionTree> before = call.receiverTree();
    while (before.isPresent() && before.get() instanceof MethodInvocationTree told) {
      keys.addAll(keysOf(told, call.index()));
      before = ClientSites.receiverOf(told);
    }
    return keys;
  }

  /** The keys that a call tells a builder of a meter, as far as they are constants. */
  static List<String> keysOf(MethodInvocationTree told, SourceIndex index) {
    Optional<Effect> effect = index.element(told) instanceof ExecutableElement method
        ? MicrometerMethods.TABLE.declared(method)
        : Optional.empty();
    List<String> keys = new ArrayList<>();
    if (effect.filter(BuilderChains::tellsTexts).isPresent()) {
      for (int i = 0; i + 1 < told.getArguments().size(); i += 2) {
        constant(told.getArguments().get(i), index).ifPresent(keys::add);
      }
    }
    return keys;
  }

  private static boolean tellsTexts(Effect effect) {
    return effect == Effect.ADD_TAG || effect == Effect.ADD_TEXTS;
  }

  /** The text of a constant; empty if an expression is none. */
  static Optional<String> constant(ExpressionTree expression, SourceIndex index) {
    Object value = expression instanceof LiteralTree literal
        ? literal.getValue()
        : index.element(expression) instanceof VariableElement variable
            ? variable.getConstantValue()
            : null;
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Whether the expression around a call ends the builder, and tells it no label names before. */
  static boolean endsHere(Call call) {
    for (Tree outer : call.index().around(call.tree())) {
      if (outer instanceof MemberSelectTree select) {
        String name = select.getIdentifier().toString();
        if (ENDS.contains(name)) {
          return true;
        }
        if (name.equals("labelNames")) {
          return false;
        }
      } else if (!(outer instanceof MethodInvocationTree)) {
        return false;
      }
    }
    return false;
  }
}
