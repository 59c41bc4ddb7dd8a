package org.metricdef.promql.type;

import java.util.List;
import org.metricdef.promql.syntax.BinaryOperator;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.LabelName;
import org.metricdef.promql.syntax.Matching;

/** Checks operators between two operands. */
final class BinaryCheck {

  private final TypeFindings findings;
  private final LiteralCheck literals;

  BinaryCheck(TypeFindings findings, LiteralCheck literals) {
    this.findings = findings;
    this.literals = literals;
  }

  void check(Expr.Binary binary) {
    literals.fill(binary.fill());
    binary.matching().ifPresent(matching -> matching(binary, matching));
    ValueType left = Types.of(binary.left());
    ValueType right = Types.of(binary.right());
    operand(binary.left(), left, binary);
    operand(binary.right(), right, binary);
    bool(binary, left, right);
    if (left == ValueType.VECTOR && right == ValueType.VECTOR) {
      vectors(binary);
    } else {
      scalars(binary, left, right);
    }
    if (binary.fill().isPresent()) {
      findings.experimental(
          binary.operatorSpan(), "'fill' needs Prometheus's flag promql-binop-fill-modifiers");
    }
  }

  private void operand(Expr operand, ValueType type, Expr.Binary binary) {
    if (type != ValueType.SCALAR && type != ValueType.VECTOR) {
      findings.invalid(
          operand.span(),
          "'" + binary.operator().symbol() + "' has " + type.description()
              + " beside it; it needs a number or an instant vector");
    }
  }

  private void bool(Expr.Binary binary, ValueType left, ValueType right) {
    BinaryOperator operator = binary.operator();
    boolean comparison = operator.isComparison();
    if (binary.returnBool() && !comparison) {
      findings.invalid(
          binary.operatorSpan(),
          "'bool' stands behind '" + operator.symbol() + "'; only a comparison has it");
    }
    boolean numbers = left == ValueType.SCALAR && right == ValueType.SCALAR;
    if (comparison && !binary.returnBool() && numbers) {
      findings.invalid(
          binary.operatorSpan(),
          "'" + operator.symbol() + "' compares two numbers; write '" + operator.symbol()
              + " bool'");
    }
  }

  private void vectors(Expr.Binary binary) {
    if (!binary.operator().isSet()) {
      return;
    }
    String symbol = binary.operator().symbol();
    if (binary.matching().flatMap(Matching::group).isPresent()) {
      findings.invalid(
          binary.operatorSpan(),
          "'" + symbol + "' has a group_left or group_right; it works on whole sets");
    }
    if (binary.fill().isPresent()) {
      findings.invalid(
          binary.operatorSpan(), "'" + symbol + "' has a fill; it works on whole sets");
    }
  }

  private void scalars(Expr.Binary binary, ValueType left, ValueType right) {
    String symbol = binary.operator().symbol();
    if (binary
        .matching()
        .map(Matching::labels)
        .filter(labels -> !labels.isEmpty())
        .isPresent()) {
      findings.invalid(
          binary.operatorSpan(), "labels are matched, but not both sides are instant vectors");
    }
    if (binary.fill().isPresent()) {
      findings.invalid(
          binary.operatorSpan(), "a fill is given, but not both sides are instant vectors");
    }
    if (binary.operator().isSet() && (left == ValueType.SCALAR || right == ValueType.SCALAR)) {
      findings.invalid(
          binary.operatorSpan(),
          "'" + symbol + "' has a number beside it; it needs two instant vectors");
    }
  }

  private void matching(Expr.Binary binary, Matching matching) {
    matching.labels().forEach(literals::label);
    List<LabelName> included = matching.group().map(Matching.Group::include).orElse(List.of());
    included.forEach(literals::label);
    if (!matching.on()) {
      return;
    }
    List<String> on = matching.labels().stream().map(LabelName::value).toList();
    for (LabelName label : included) {
      if (on.contains(label.value())) {
        findings.invalid(
            label.span(),
            "the label " + label.value() + " is both in 'on' and in the group of '"
                + binary.operator().symbol() + "'; both sides have it already");
      }
    }
  }
}
