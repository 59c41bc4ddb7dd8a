package org.metricdef.lint.opsrule;

import java.util.List;
import java.util.Optional;
import org.metricdef.lint.document.PlacedText;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Parser;
import org.metricdef.promql.syntax.Span;
import org.metricdef.promql.syntax.SyntaxException;
import org.metricdef.promql.type.FindingKind;
import org.metricdef.promql.type.TypeCheck;
import org.metricdef.promql.type.TypeFinding;

/**
 * {@code rules-syntax}: reads the expression of a query, and reports what Prometheus refuses. Where
 * variables stand for parts of it, only Prometheus itself can tell, so nothing is reported.
 */
final class QueryReader {

  private QueryReader() {}

  /** The query with its expression; empty if it cannot be read. */
  static Optional<ReadQuery> read(Query query, Finds finds) {
    for (PlacedText text : query.readings()) {
      try {
        Expr expression = Parser.parse(text.text());
        List<TypeFinding> refused = refused(expression);
        if (refused.isEmpty()) {
          return Optional.of(new ReadQuery(query, text, expression));
        }
        if (query.isCertain()) {
          refused.forEach(each -> add(text, each.span(), each.message(), finds));
        }
      } catch (SyntaxException e) {
        if (query.isCertain()) {
          add(text, e.span(), String.valueOf(e.getMessage()), finds);
        }
      }
    }
    return Optional.empty();
  }

  /** What a flag of Prometheus would allow is not refused. */
  private static List<TypeFinding> refused(Expr expression) {
    return TypeCheck.check(expression).stream()
        .filter(each -> each.kind() != FindingKind.EXPERIMENTAL)
        .toList();
  }

  private static void add(PlacedText text, Span span, String message, Finds finds) {
    finds.add(OpsRule.RULES_SYNTAX, text.at(span.start(), span.end()), message, message, List.of());
  }
}
