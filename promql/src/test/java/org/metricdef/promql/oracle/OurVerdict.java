package org.metricdef.promql.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Name;
import org.metricdef.promql.syntax.Parser;
import org.metricdef.promql.syntax.SyntaxException;
import org.metricdef.promql.type.FindingKind;
import org.metricdef.promql.type.TypeCheck;
import org.metricdef.promql.type.TypeFinding;

/**
 * What we say of an expression.
 *
 * @param syntaxError why it is none
 * @param invalid what Prometheus refuses when it loads it
 * @param functions the functions that it calls
 */
record OurVerdict(
    String text, Optional<String> syntaxError, List<TypeFinding> invalid, List<Name> functions) {

  static OurVerdict of(String text) {
    Expr expression;
    try {
      expression = Parser.parse(text);
    } catch (SyntaxException wrong) {
      return new OurVerdict(text, Optional.of(wrong.getMessage()), List.of(), List.of());
    }
    List<TypeFinding> invalid = TypeCheck.check(expression).stream()
        .filter(finding -> finding.kind() == FindingKind.INVALID)
        .toList();
    List<Name> functions = new ArrayList<>();
    Calls.collect(expression, functions);
    return new OurVerdict(text, Optional.empty(), invalid, List.copyOf(functions));
  }

  boolean parses() {
    return syntaxError.isEmpty();
  }

  /**
   * The expression with a function that the grammar has in place of each function that it lacks.
   * The grammar lists all functions; in ours that is a question of types.
   */
  String forGrammar(Set<String> known) {
    StringBuilder result = new StringBuilder(text);
    functions.stream()
        .filter(name -> !known.contains(name.text()))
        .sorted(Comparator.comparingInt((Name name) -> name.span().start()).reversed())
        .forEach(name -> result.replace(name.span().start(), name.span().end(), "abs"));
    return result.toString();
  }
}
