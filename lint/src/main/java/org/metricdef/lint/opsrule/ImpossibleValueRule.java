package org.metricdef.lint.opsrule;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.emitted.Series;
import org.metricdef.lint.rulefile.GrafanaVariables;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.LabelMatcher;
import org.metricdef.promql.type.Regexes;

/**
 * {@code rules-impossible-value}: a selector asks for a value of a label that the code never gives.
 * The code shows all values where an enum of a label record states them.
 */
final class ImpossibleValueRule {

  /** A regular expression that is a list of values. */
  private static final java.util.regex.Pattern ALTERNATIVES =
      java.util.regex.Pattern.compile("[\\w -]+(?:\\|[\\w -]+)*");

  private ImpossibleValueRule() {}

  static void check(ReadQuery query, Known known, Finds finds) {
    for (QueryPart part : query.parts()) {
      if (part.expression() instanceof Expr.VectorSelector selector) {
        for (LabelMatcher each : selector.matchers()) {
          values(each.label().value(), known.series(selector).orElse(List.of()))
              .ifPresent(values -> check(query, each, values, finds));
        }
      }
    }
  }

  /** All values that a label of the series has; empty if they are not known. */
  private static Optional<Set<String>> values(String label, List<Series> series) {
    Set<String> values = new LinkedHashSet<>();
    for (Series each : series) {
      Set<String> closed = each.closed().get(label);
      if (closed == null) {
        return Optional.empty();
      }
      values.addAll(closed);
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private static void check(
      ReadQuery query, LabelMatcher matcher, Set<String> values, Finds finds) {
    String label = matcher.label().value();
    for (String each : impossible(matcher, values)) {
      List<String> details = new ArrayList<>();
      details.add("the code gives: " + String.join(", ", values));
      details.addAll(Similar.proposal(each, values));
      finds.add(
          OpsRule.RULES_IMPOSSIBLE_VALUE,
          query.at(matcher.value().span()),
          label + "=" + each,
          matcher.operator().isRegex()
              ? "'%s' is matched by '%s', which no value of it is".formatted(label, each)
              : "'%s' is never '%s'".formatted(label, each),
          details);
    }
  }

  private static List<String> impossible(LabelMatcher matcher, Set<String> values) {
    String text = matcher.text();
    if (text.isEmpty() || text.contains(GrafanaVariables.UNKNOWN)) {
      return List.of();
    }
    if (!matcher.operator().isRegex()) {
      return values.contains(text) ? List.of() : List.of(text);
    }
    if (ALTERNATIVES.matcher(text).matches()) {
      return List.of(text.split("\\|")).stream()
          .filter(each -> !values.contains(each))
          .toList();
    }
    Pattern pattern = Regexes.compile(text);
    boolean isPossible = pattern.matches("") || values.stream().anyMatch(pattern::matches);
    return isPossible ? List.of() : List.of(text);
  }
}
