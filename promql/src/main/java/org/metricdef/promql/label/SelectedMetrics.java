package org.metricdef.promql.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.LabelMatcher;
import org.metricdef.promql.syntax.Strings;

/** Which metrics a selector names. */
public final class SelectedMetrics {

  /** A regular expression that is a list of names. */
  private static final Pattern ALTERNATIVES =
      Pattern.compile("[a-zA-Z0-9_:]+(?:\\|[a-zA-Z0-9_:]+)*");

  private SelectedMetrics() {}

  /** The metrics that the selector can select; none if it does not name them. */
  public static List<String> of(Expr.VectorSelector selector) {
    List<String> names = new ArrayList<>();
    selector.name().ifPresent(name -> names.add(name.text()));
    selector.quotedNames().forEach(name -> Strings.valueOf(name.text()).ifPresent(names::add));
    for (LabelMatcher matcher : selector.matchers()) {
      if (names.isEmpty() && matcher.label().value().equals(Labels.NAME)) {
        names.addAll(names(matcher));
      }
    }
    return names;
  }

  private static List<String> names(LabelMatcher matcher) {
    return switch (matcher.operator()) {
      case EQUAL -> List.of(matcher.text());
      case MATCHES ->
        ALTERNATIVES.matcher(matcher.text()).matches()
            ? List.of(matcher.text().split("\\|"))
            : List.of();
      case NOT_EQUAL, MATCHES_NOT -> List.of();
    };
  }
}
