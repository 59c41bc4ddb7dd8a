package org.metricdef.promql.type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metricdef.promql.syntax.Span;

/** The findings of one expression, as they are found. */
final class Findings {

  private final List<Finding> found = new ArrayList<>();

  void invalid(Span span, String message) {
    found.add(new Finding(Kind.INVALID, span, message));
  }

  void experimental(Span span, String message) {
    found.add(new Finding(Kind.EXPERIMENTAL, span, message));
  }

  void evaluation(Span span, String message) {
    found.add(new Finding(Kind.EVALUATION, span, message));
  }

  /** In the order of the text. */
  List<Finding> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(finding -> finding.span().start()))
        .toList();
  }
}
