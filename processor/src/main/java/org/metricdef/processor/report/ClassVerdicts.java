package org.metricdef.processor.report;

import java.util.List;

/**
 * The result of checking one top-level class.
 *
 * @param name the qualified name of the class
 * @param calls every metric call of the class
 * @param tolerated the findings that did not stop the build
 */
public record ClassVerdicts(String name, List<CheckedCall> calls, List<NonFatalFinding> tolerated) {

  public ClassVerdicts {
    calls = List.copyOf(calls);
    tolerated = List.copyOf(tolerated);
  }

  boolean isEmpty() {
    return calls.isEmpty() && tolerated.isEmpty();
  }
}
