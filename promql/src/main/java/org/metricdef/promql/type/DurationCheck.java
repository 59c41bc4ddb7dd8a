package org.metricdef.promql.type;

import java.util.OptionalDouble;
import org.metricdef.promql.syntax.BinaryOperator;
import org.metricdef.promql.syntax.Duration;
import org.metricdef.promql.syntax.Sign;

/** Checks durations. */
final class DurationCheck {

  /** Prometheus counts nanoseconds in 64 bits. */
  private static final double MOST_SECONDS = Long.MAX_VALUE / 1e9;

  private final TypeFindings findings;
  private final LiteralCheck literals;

  DurationCheck(TypeFindings findings, LiteralCheck literals) {
    this.findings = findings;
    this.literals = literals;
  }

  /**
   * A duration that has to be more than nothing. Prometheus knows the value of plain numbers only.
   */
  void checkPositive(Duration duration) {
    check(duration);
    OptionalDouble value = plainValue(duration);
    if (value.isPresent() && value.getAsDouble() <= 0) {
      findings.invalid(duration.span(), "the duration is not greater than 0");
    }
  }

  void check(Duration duration) {
    if (duration instanceof Duration.Literal literal) {
      literals.number(literal.number());
      double seconds = NumberValue.of(literal.number().text()).orElse(0);
      if (Double.isNaN(seconds) || seconds > MOST_SECONDS) {
        findings.invalid(
            duration.span(), literal.number().text() + " is no duration that Prometheus can hold");
      }
    } else if (duration instanceof Duration.Signed signed) {
      check(signed.operand());
    } else if (duration instanceof Duration.Computed computed) {
      experimental(duration);
      check(computed.left());
      check(computed.right());
      division(computed);
    } else if (duration instanceof Duration.Call call) {
      experimental(duration);
      call.arguments().forEach(this::check);
    } else if (duration instanceof Duration.Paren paren) {
      experimental(duration);
      check(paren.inner());
    }
  }

  private void division(Duration.Computed computed) {
    boolean divides = computed.operator() == BinaryOperator.DIVIDE
        || computed.operator() == BinaryOperator.MODULO;
    OptionalDouble divisor = plainValue(computed.right());
    if (divides && divisor.isPresent() && divisor.getAsDouble() == 0) {
      findings.invalid(computed.right().span(), "the duration is divided by 0");
    }
  }

  private void experimental(Duration duration) {
    findings.experimental(
        duration.span(),
        "a computed duration needs Prometheus 3.14, or its flag promql-duration-expr before that");
  }

  private static OptionalDouble plainValue(Duration duration) {
    if (duration instanceof Duration.Literal literal) {
      return NumberValue.of(literal.number().text());
    }
    if (duration instanceof Duration.Signed signed) {
      OptionalDouble value = plainValue(signed.operand());
      return signed.sign() == Sign.MINUS && value.isPresent()
          ? OptionalDouble.of(-value.getAsDouble())
          : value;
    }
    return OptionalDouble.empty();
  }
}
