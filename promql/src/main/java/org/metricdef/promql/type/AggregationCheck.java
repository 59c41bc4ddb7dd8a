package org.metricdef.promql.type;

import java.util.List;
import org.metricdef.promql.syntax.Aggregator;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Strings;

/** Checks aggregations. */
final class AggregationCheck {

  private final TypeFindings findings;
  private final LiteralCheck literals;

  AggregationCheck(TypeFindings findings, LiteralCheck literals) {
    this.findings = findings;
    this.literals = literals;
  }

  void check(Expr.Aggregation aggregation) {
    aggregation.grouping().ifPresent(grouping -> grouping.labels().forEach(literals::label));
    Aggregator aggregator = aggregation.aggregator();
    List<Expr> arguments = aggregation.arguments();
    int wanted = aggregator.hasParameter() ? 2 : 1;
    if (arguments.size() != wanted) {
      findings.invalid(
          aggregation.span(),
          aggregator.word() + " takes " + Plurals.arguments(String.valueOf(wanted)) + "; it has "
              + arguments.size());
      return;
    }
    if (aggregator.isExperimental()) {
      findings.experimental(
          aggregation.span(),
          aggregator.word() + " needs Prometheus's flag promql-experimental-functions");
    }
    expect(arguments.get(wanted - 1), ValueType.VECTOR, aggregator);
    if (aggregator.hasParameter()) {
      parameter(arguments.get(0), aggregator);
    }
  }

  private void parameter(Expr parameter, Aggregator aggregator) {
    if (aggregator != Aggregator.COUNT_VALUES) {
      expect(parameter, ValueType.SCALAR, aggregator);
      return;
    }
    expect(parameter, ValueType.STRING, aggregator);
    if (parameter instanceof Expr.StringLiteral label
        && Strings.valueOf(label.text()).filter(String::isEmpty).isPresent()) {
      findings.evaluation(label.span(), "the label of count_values is empty");
    }
  }

  private void expect(Expr argument, ValueType type, Aggregator aggregator) {
    ValueType found = Types.of(argument);
    if (found != type) {
      findings.invalid(
          argument.span(),
          aggregator.word() + " has " + found.description() + " where it needs "
              + type.description());
    }
  }
}
