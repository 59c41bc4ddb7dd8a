package org.metricdef.promql.type;

import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Fill;
import org.metricdef.promql.syntax.LabelName;
import org.metricdef.promql.syntax.Span;
import org.metricdef.promql.syntax.Strings;

/** Checks numbers, strings and names. */
final class LiteralCheck {

  private final TypeFindings findings;

  LiteralCheck(TypeFindings findings) {
    this.findings = findings;
  }

  void number(Expr.NumberLiteral number) {
    if (NumberValue.of(number.text()).isEmpty()) {
      String kind = NumberValue.isDuration(number.text()) ? "the duration" : "the number";
      findings.invalid(
          number.span(), kind + " " + number.text() + " is larger than Prometheus can hold");
    }
  }

  void fill(Fill fill) {
    fill.left().ifPresent(value -> number(value.number()));
    fill.right()
        .filter(value -> !fill.left().equals(fill.right()))
        .ifPresent(value -> number(value.number()));
  }

  void string(String written, Span span) {
    if (Strings.valueOf(written).isEmpty()) {
      findings.invalid(
          span, "the string " + written + " is not closed, or has an escape that Go does not know");
    }
  }

  void label(LabelName label) {
    if (label.isQuoted()) {
      string(label.written(), label.span());
    }
    if (label.value().isEmpty()) {
      findings.invalid(label.span(), "the name of a label is empty");
    }
  }
}
