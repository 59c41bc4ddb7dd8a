package org.metricdef.processor.report;

import java.util.List;
import java.util.Optional;

/**
 * The result of checking one top-level class.
 *
 * @param name the qualified name of the class
 * @param calls every guarded metric call of the class
 * @param tolerated the findings that did not stop the build
 * @param clientCalls every call of a client as it stands, guarded or not
 * @param metrics what Prometheus sees of the metrics that the sets of the class declare, for each
 *     client that they are implemented over
 * @param registry what the class does to registries of clients as they stand; empty if it does
 *     nothing, or if an older checker wrote the catalogue
 */
public record ClassVerdicts(
    String name,
    List<CheckedCall> calls,
    List<NonFatalFinding> tolerated,
    List<ClientCall> clientCalls,
    List<ExposedMetric> metrics,
    Optional<RegistryUse> registry) {

  public ClassVerdicts {
    calls = List.copyOf(calls);
    tolerated = List.copyOf(tolerated);
    clientCalls = List.copyOf(clientCalls);
    metrics = List.copyOf(metrics);
  }

  /** The result for a class that calls no client as it stands. */
  public ClassVerdicts(String name, List<CheckedCall> calls, List<NonFatalFinding> tolerated) {
    this(name, calls, tolerated, List.of(), List.of(), Optional.empty());
  }

  /** The result for a class of which it is not known what it does to registries. */
  public ClassVerdicts(
      String name,
      List<CheckedCall> calls,
      List<NonFatalFinding> tolerated,
      List<ClientCall> clientCalls,
      List<ExposedMetric> metrics) {
    this(name, calls, tolerated, clientCalls, metrics, Optional.empty());
  }

  /** The result for a class that declares no metric. */
  public ClassVerdicts(
      String name,
      List<CheckedCall> calls,
      List<NonFatalFinding> tolerated,
      List<ClientCall> clientCalls) {
    this(name, calls, tolerated, clientCalls, List.of(), Optional.empty());
  }

  /** The same result for a class that declares metrics. */
  ClassVerdicts with(List<ExposedMetric> declared) {
    return new ClassVerdicts(name, calls, tolerated, clientCalls, declared, registry);
  }

  /** The same result for a class whose file does something to registries. */
  public ClassVerdicts with(RegistryUse more) {
    return new ClassVerdicts(
        name,
        calls,
        tolerated,
        clientCalls,
        metrics,
        registry.isPresent() ? Optional.of(registry.get().and(more)) : Optional.of(more));
  }

  boolean isEmpty() {
    return calls.isEmpty()
        && tolerated.isEmpty()
        && clientCalls.isEmpty()
        && metrics.isEmpty()
        && registry.isEmpty();
  }
}
