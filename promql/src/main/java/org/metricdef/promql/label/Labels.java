package org.metricdef.promql.label;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.LabelName;
import org.metricdef.promql.syntax.Strings;

/** Labels that Prometheus itself gives a meaning, and how labels are read from expressions. */
final class Labels {

  /** The name of the metric is a label too. */
  static final String NAME = "__name__";

  /** The upper bound of a bucket. */
  static final String BUCKET = "le";

  private Labels() {}

  static List<String> names(Collection<LabelName> labels) {
    return labels.stream().map(LabelName::value).toList();
  }

  /** The text of an argument that is a string. */
  static Optional<String> text(Expr argument) {
    if (argument instanceof Expr.Paren paren) {
      return text(paren.inner());
    }
    return argument instanceof Expr.StringLiteral string
        ? Strings.valueOf(string.text())
        : Optional.empty();
  }
}
