package org.metricdef.processor.report;

import java.util.List;

/**
 * The result of checking one top-level class.
 *
 * @param name the qualified name of the class
 * @param calls every guarded metric call of the class
 * @param tolerated the findings that did not stop the build
 * @param clientCalls every call of a client as it stands, guarded or not
 */
public record ClassVerdicts(
    String name,
    List<CheckedCall> calls,
    List<NonFatalFinding> tolerated,
    List<ClientCall> clientCalls) {

  public ClassVerdicts {
    calls = List.copyOf(calls);
    tolerated = List.copyOf(tolerated);
    clientCalls = List.copyOf(clientCalls);
  }

  /** The result for a class that calls no client as it stands. */
  public ClassVerdicts(String name, List<CheckedCall> calls, List<NonFatalFinding> tolerated) {
    this(name, calls, tolerated, List.of());
  }

  boolean isEmpty() {
    return calls.isEmpty() && tolerated.isEmpty() && clientCalls.isEmpty();
  }
}
