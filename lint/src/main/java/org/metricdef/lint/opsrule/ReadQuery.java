package org.metricdef.lint.opsrule;

import java.util.List;
import org.metricdef.lint.document.PlacedText;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Span;

/**
 * A query whose expression could be read.
 *
 * @param parts all parts of the expression, each with what encloses it
 */
record ReadQuery(Query query, PlacedText text, Expr expression, List<QueryPart> parts) {

  ReadQuery(Query query, PlacedText text, Expr expression) {
    this(query, text, expression, QueryPart.all(expression));
  }

  Location at(Span span) {
    return text.at(span.start(), span.end());
  }
}
