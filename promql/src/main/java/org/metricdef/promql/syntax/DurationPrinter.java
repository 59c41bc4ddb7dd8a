package org.metricdef.promql.syntax;

import java.util.stream.Collectors;

/** Writes durations. */
final class DurationPrinter {

  private DurationPrinter() {}

  static String print(Duration duration) {
    if (duration instanceof Duration.Literal literal) {
      return literal.number().text();
    } else if (duration instanceof Duration.Signed signed) {
      return signed.sign().symbol() + print(signed.operand());
    } else if (duration instanceof Duration.Computed computed) {
      return print(computed.left()) + " " + computed.operator().symbol() + " "
          + print(computed.right());
    } else if (duration instanceof Duration.Call call) {
      return call.arguments().stream()
          .map(DurationPrinter::print)
          .collect(Collectors.joining(", ", call.function() + "(", ")"));
    } else if (duration instanceof Duration.Paren paren) {
      return "(" + print(paren.inner()) + ")";
    }
    throw new IllegalStateException("no text for " + duration);
  }
}
