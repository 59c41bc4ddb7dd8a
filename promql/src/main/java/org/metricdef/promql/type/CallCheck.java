package org.metricdef.promql.type;

import java.util.List;
import java.util.Optional;
import org.metricdef.promql.syntax.Expr;

/** Checks calls of functions. */
final class CallCheck {

  private final TypeFindings findings;
  private final LabelFunctionCheck labelFunctions;

  CallCheck(TypeFindings findings) {
    this.findings = findings;
    labelFunctions = new LabelFunctionCheck(findings);
  }

  /** Whether the argument is the one that selects labels of info metrics. */
  static boolean isInfoSelector(Expr.Call call, int index) {
    return index == 1 && call.function().text().equals("info");
  }

  void check(Expr.Call call) {
    String name = call.function().text();
    Optional<Function> known = Functions.named(name);
    if (known.isEmpty()) {
      findings.invalid(call.function().span(), "Prometheus has no function " + name);
      return;
    }
    Function function = known.get();
    if (function.experimental()) {
      findings.experimental(
          call.function().span(), name + " needs Prometheus's flag promql-experimental-functions");
    }
    if (!function.takes(call.arguments().size())) {
      findings.invalid(
          call.span(),
          name + " takes " + Plurals.arguments(function.count()) + "; it has "
              + call.arguments().size());
    }
    types(call, function);
    labelFunctions.check(call);
  }

  private void types(Expr.Call call, Function function) {
    List<Expr> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      boolean counted = i < function.least() || function.mostOptional() > 0;
      ValueType found = Types.of(arguments.get(i));
      if (counted && found != function.argument(i)) {
        findings.invalid(
            arguments.get(i).span(),
            function.name() + " has " + found.description() + " where it needs "
                + function.argument(i).description());
      } else if (isInfoSelector(call, i)) {
        infoSelector(arguments.get(i));
      }
    }
  }

  private void infoSelector(Expr argument) {
    if (!(argument instanceof Expr.VectorSelector selector) || selector.name().isPresent()) {
      findings.invalid(
          argument.span(), "the second argument of info is something else than matchers in braces");
    }
  }
}
