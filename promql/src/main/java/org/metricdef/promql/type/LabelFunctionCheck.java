package org.metricdef.promql.type;

import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Strings;

/**
 * Checks the strings of label_replace and label_join, which Prometheus checks when it evaluates.
 */
final class LabelFunctionCheck {

  private final TypeFindings findings;

  LabelFunctionCheck(TypeFindings findings) {
    this.findings = findings;
  }

  void check(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    String name = call.function().text();
    if (!name.equals("label_replace") && !name.equals("label_join")) {
      return;
    }
    text(arguments, 1)
        .filter(String::isEmpty)
        .ifPresent(empty ->
            findings.evaluation(arguments.get(1).span(), name + " writes a label without a name"));
    if (name.equals("label_replace")) {
      text(arguments, 4).ifPresent(regex -> regex(regex, arguments.get(4)));
    }
  }

  private void regex(String regex, Expr argument) {
    try {
      Regexes.compile(regex);
    } catch (PatternSyntaxException wrong) {
      findings.evaluation(
          argument.span(),
          "no regular expression of RE2: " + wrong.getDescription() + " in " + regex);
    }
  }

  private static Optional<String> text(List<Expr> arguments, int index) {
    return index < arguments.size() && arguments.get(index) instanceof Expr.StringLiteral string
        ? Strings.valueOf(string.text())
        : Optional.empty();
  }
}
