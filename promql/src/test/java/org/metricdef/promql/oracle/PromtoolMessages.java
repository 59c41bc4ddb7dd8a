package org.metricdef.promql.oracle;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What promtool's messages are about. */
final class PromtoolMessages {

  /** Errors that are no errors of its grammar, which is Prometheus 2's. */
  private static final Pattern OF_TYPES = Pattern.compile("expected type .* in .*, got .*"
      + "|expected (at least |at most )?\\d+ argument\\(s\\) in call to .*"
      + "|unknown function with name .*"
      + "|(wrong number of|no) arguments for aggregate expression provided.*"
      + "|bool modifier can only be used on comparison operators"
      + "|comparisons between scalars must use BOOL modifier"
      + "|label .* must not occur in ON and GROUP clause at once"
      + "|binary expression must contain only scalar and instant vector types"
      + "|vector matching only allowed between instant vectors"
      + "|no grouping allowed for .* operation"
      + "|set operations must always be many-to-many"
      + "|set operator .* not allowed in binary scalar expression"
      + "|unary expression only allowed on expressions of type .*"
      + "|subquery is only allowed on instant vector.*"
      + "|metric name must not be set twice.*"
      + "|vector selector must contain at least one non-empty matcher"
      + "|ranges only allowed for vector selectors"
      + "|no (offset|@) modifiers allowed before range"
      + "|(offset|@) modifier must be preceded by .*"
      + "|(offset|@ <timestamp>) may not be set multiple times"
      + "|timestamp out of bounds for @ modifier.*"
      + "|duration must be greater than 0"
      + "|error parsing regexp.*");

  private static final Pattern UNKNOWN_FUNCTION =
      Pattern.compile("unknown function with name \"(\\w+)\"");

  /** Functions of Prometheus 2 that Prometheus 3 does not have. */
  private static final Set<String> DROPPED = Set.of("holt_winters");

  private PromtoolMessages() {}

  static boolean isOfTypes(String message) {
    return OF_TYPES.matcher(message).matches();
  }

  /** Whether the two differ because promtool is of Prometheus 2. */
  static boolean isOfItsVersion(OurVerdict ours, Optional<String> promtool) {
    if (promtool.isEmpty()) {
      return ours.functions().stream().anyMatch(function -> DROPPED.contains(function.text()));
    }
    // A function that is new, and an offset of nothing, which Prometheus 3 allows.
    return UNKNOWN_FUNCTION.matcher(promtool.get()).matches()
        || promtool.get().equals("duration must be greater than 0")
            && ours.text().contains("offset");
  }
}
