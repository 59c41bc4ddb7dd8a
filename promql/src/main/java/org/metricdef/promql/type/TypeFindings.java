package org.metricdef.promql.type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metricdef.promql.syntax.Span;

/** The findings of one expression, as they are found. */
final class TypeFindings {

  private final List<TypeFinding> found = new ArrayList<>();

  void invalid(Span span, String message) {
    found.add(new TypeFinding(FindingKind.INVALID, span, message));
  }

  void experimental(Span span, String message) {
    found.add(new TypeFinding(FindingKind.EXPERIMENTAL, span, message));
  }

  void evaluation(Span span, String message) {
    found.add(new TypeFinding(FindingKind.EVALUATION, span, message));
  }

  /** In the order of the text. */
  List<TypeFinding> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(finding -> finding.span().start()))
        .toList();
  }
}
