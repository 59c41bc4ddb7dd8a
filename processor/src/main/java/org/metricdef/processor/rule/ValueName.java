package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.TypeCastTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.source.Parentheses;

/** What the author of an expression calls its value. */
final class ValueName {

  /** Methods that give the value itself, or its text. */
  private static final Set<String> OF_RECEIVER = Set.of(
      "toString", "name", "label", "value", "trim", "strip", "toLowerCase", "toUpperCase", "get");

  /** Methods that give their first argument, or its text. */
  private static final Set<String> OF_ARGUMENT =
      Set.of("valueOf", "toString", "requireNonNull", "requireNonNullElse", "ofNullable", "of");

  /** Methods that look up a name. */
  private static final Set<String> LOOK_UPS = Set.of("get", "getOrDefault", "getProperty");

  private ValueName() {}

  /** The name of a value; empty if the expression does not tell one. */
  static Optional<String> of(ExpressionTree expression, ConstantTexts context) {
    ExpressionTree tree = Parentheses.strip(expression);
    if (tree instanceof IdentifierTree variable) {
      return Optional.of(variable.getName().toString());
    }
    if (tree instanceof MemberSelectTree field) {
      return Optional.of(field.getIdentifier().toString());
    }
    if (tree instanceof TypeCastTree cast) {
      return of(cast.getExpression(), context);
    }
    return tree instanceof MethodInvocationTree call ? ofCall(call, context) : Optional.empty();
  }

  private static Optional<String> ofCall(MethodInvocationTree call, ConstantTexts context) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return arguments.isEmpty() ? ofGetter(call.getMethodSelect().toString()) : Optional.empty();
    }
    String method = select.getIdentifier().toString();
    if (arguments.isEmpty()) {
      return OF_RECEIVER.contains(method) ? of(select.getExpression(), context) : ofGetter(method);
    }
    if (LOOK_UPS.contains(method)) {
      return context.constant(arguments.get(0));
    }
    return OF_ARGUMENT.contains(method) ? of(arguments.get(0), context) : Optional.empty();
  }

  /** {@code getReason} and {@code reason} both give the reason. */
  private static Optional<String> ofGetter(String method) {
    return Optional.of(method.replaceFirst("^(get|is)(?=[A-Z])", ""));
  }
}
