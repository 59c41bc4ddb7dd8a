package org.metricdef.processor.report;

import java.util.List;

/**
 * The result of checking one top-level class.
 *
 * @param name the qualified name of the class
 * @param calls every guarded metric call of the class
 * @param tolerated the findings that did not stop the build
 * @param clientCalls every call of a client as it stands, guarded or not
 * @param metrics what Prometheus sees of the metrics that the sets of the class declare, for each
 *     client that they are implemented over
 */
public record ClassVerdicts(
    String name,
    List<CheckedCall> calls,
    List<NonFatalFinding> tolerated,
    List<ClientCall> clientCalls,
    List<ExposedMetric> metrics) {

  public ClassVerdicts {
    calls = List.copyOf(calls);
    tolerated = List.copyOf(tolerated);
    clientCalls = List.copyOf(clientCalls);
    metrics = List.copyOf(metrics);
  }

  /** The result for a class that calls no client as it stands. */
  public ClassVerdicts(String name, List<CheckedCall> calls, List<NonFatalFinding> tolerated) {
    this(name, calls, tolerated, List.of(), List.of());
  }

  /** The result for a class that declares no metric. */
  public ClassVerdicts(
      String name,
      List<CheckedCall> calls,
      List<NonFatalFinding> tolerated,
      List<ClientCall> clientCalls) {
    this(name, calls, tolerated, clientCalls, List.of());
  }

  /** The same result for a class that declares metrics. */
  ClassVerdicts with(List<ExposedMetric> declared) {
    return new ClassVerdicts(name, calls, tolerated, clientCalls, declared);
  }

  boolean isEmpty() {
    return calls.isEmpty() && tolerated.isEmpty() && clientCalls.isEmpty() && metrics.isEmpty();
  }
}
