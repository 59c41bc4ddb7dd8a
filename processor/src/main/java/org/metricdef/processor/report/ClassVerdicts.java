package org.metricdef.processor.report;

import java.util.List;

/**
 * What the check of one top-level class came to.
 *
 * @param name the qualified name of the class
 * @param calls every metric call of the class, with its verdict whatever became of it
 * @param tolerated findings that did not stop the build, since they were suppressed or made less of
 */
public record ClassVerdicts(String name, List<CheckedCall> calls, List<Tolerated> tolerated) {

  public ClassVerdicts {
    calls = List.copyOf(calls);
    tolerated = List.copyOf(tolerated);
  }

  boolean isEmpty() {
    return calls.isEmpty() && tolerated.isEmpty();
  }
}
