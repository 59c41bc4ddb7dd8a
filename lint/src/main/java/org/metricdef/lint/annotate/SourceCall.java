package org.metricdef.lint.annotate;

import java.util.List;
import java.util.Optional;
import org.metricdef.lint.finding.Location;

/**
 * A call of a method of the sources.
 *
 * @param callee the id of the method
 * @param caller the id of the method around the call; empty in an initializer
 */
record SourceCall(String callee, Optional<String> caller, Location at, List<Argument> arguments) {

  SourceCall {
    arguments = List.copyOf(arguments);
  }

  /** What is passed for a parameter; unknown if the call leaves it out. */
  Argument argument(int position) {
    return position < arguments.size() ? arguments.get(position) : Argument.UNKNOWN;
  }
}
