package org.metricdef.promql.type;

import org.metricdef.promql.syntax.Duration;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Time;

/** Checks ranges, subqueries, offsets, times and extensions. */
final class ModifierCheck {

  private final TypeFindings findings;
  private final DurationCheck durations;
  private final LiteralCheck literals;

  ModifierCheck(TypeFindings findings, DurationCheck durations, LiteralCheck literals) {
    this.findings = findings;
    this.durations = durations;
    this.literals = literals;
  }

  void check(Expr expression) {
    if (expression instanceof Expr.Range range) {
      range(range);
    } else if (expression instanceof Expr.Subquery subquery) {
      subquery(subquery);
    } else if (expression instanceof Expr.Offset offset) {
      durations.check(offset.offset());
      placed(offset, offset.operand(), "offset");
      if (hasOffset(offset.operand())) {
        findings.invalid(offset.span(), "there are two offsets; keep one");
      }
    } else if (expression instanceof Expr.At at) {
      placed(at, at.operand(), "@");
      time(at);
    } else if (expression instanceof Expr.Extended extended) {
      extension(extended);
    }
  }

  private void range(Expr.Range range) {
    durations.checkPositive(range.range());
    Expr operand = range.operand();
    if (!(Modifiers.subject(operand) instanceof Expr.VectorSelector)) {
      findings.invalid(
          range.span(),
          "a range stands behind something else than a selector; a subquery such as [5m:] can");
    } else if (hasOffset(operand)) {
      findings.invalid(range.span(), "the offset stands before the range; it belongs behind it");
    } else if (hasTime(operand)) {
      findings.invalid(
          range.span(), "the time after @ stands before the range; it belongs behind it");
    }
  }

  private void subquery(Expr.Subquery subquery) {
    durations.checkPositive(subquery.range());
    subquery.step().ifPresent(durations::checkPositive);
    ValueType type = Types.of(subquery.operand());
    if (type != ValueType.VECTOR) {
      findings.invalid(
          subquery.span(),
          "a subquery stands behind " + type.description() + "; it needs an instant vector");
    }
  }

  private void placed(Expr modified, Expr operand, String modifier) {
    Expr subject = Modifiers.subject(operand);
    if (subject instanceof Expr.Range range) {
      if (!(Modifiers.subject(range.operand()) instanceof Expr.VectorSelector)) {
        findings.invalid(
            modified.span(), "'" + modifier + "' stands behind a range of no selector");
      }
    } else if (!(subject instanceof Expr.VectorSelector) && !(subject instanceof Expr.Subquery)) {
      findings.invalid(
          modified.span(),
          "'" + modifier + "' stands behind something else than a selector, a range or a subquery");
    }
  }

  /** Prometheus does not see an offset of nothing, so another may follow. */
  private static boolean hasOffset(Expr expression) {
    return Modifiers.modifiers(expression).stream()
        .anyMatch(modifier -> modifier instanceof Expr.Offset offset && !isZero(offset.offset()));
  }

  private static boolean hasTime(Expr expression) {
    return Modifiers.modifiers(expression).stream()
        .anyMatch(modifier -> modifier instanceof Expr.At);
  }

  private static boolean isZero(Duration offset) {
    if (offset instanceof Duration.Signed signed) {
      return isZero(signed.operand());
    }
    return offset instanceof Duration.Literal literal
        && NumberValue.of(literal.number().text()).orElse(1) == 0;
  }

  private void time(Expr.At at) {
    if (hasTime(at.operand())) {
      findings.invalid(at.span(), "there are two times after @; keep one");
    }
    if (at.time() instanceof Time.Fixed fixed) {
      literals.number(fixed.seconds());
      double seconds = NumberValue.of(fixed.seconds().text()).orElse(0);
      if (Double.isNaN(seconds) || seconds >= Long.MAX_VALUE) {
        findings.invalid(fixed.seconds().span(), "no time; after @ stand seconds since 1970");
      }
    }
  }

  private void extension(Expr.Extended extended) {
    String word = extended.extension().word();
    findings.experimental(
        extended.span(), "'" + word + "' needs Prometheus's flag promql-extended-range-selectors");
    Expr subject = Modifiers.subject(extended.operand());
    if (!(subject instanceof Expr.VectorSelector) && !(subject instanceof Expr.Range)) {
      findings.invalid(
          extended.span(),
          "'" + word + "' stands behind something else than a selector or a range");
    }
    boolean other = Modifiers.modifiers(extended.operand()).stream()
        .anyMatch(modifier ->
            modifier instanceof Expr.Extended found && found.extension() != extended.extension());
    if (other) {
      findings.invalid(extended.span(), "'anchored' and 'smoothed' stand together; keep one");
    }
  }
}
