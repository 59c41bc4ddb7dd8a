package org.metricdef.processor.raw;

import java.util.List;

/**
 * What a top-level class declares and records with clients as they stand.
 *
 * @param name the qualified name of the class
 * @param file where it stands
 * @param uses uses of fields that are no calls that record
 * @param facades methods that take the name of a metric
 * @param facadeCalls calls that may be of facades
 * @param registries fields that hold a registry, which a set can be registered with
 */
public record RawClass(
    String packageName,
    String name,
    RawSpan file,
    List<RawMetric> metrics,
    List<RawCall> calls,
    List<RawUse> uses,
    List<RawFacade> facades,
    List<RawFacade.Call> facadeCalls,
    List<RawRegistry> registries) {

  public RawClass {
    metrics = List.copyOf(metrics);
    calls = List.copyOf(calls);
    uses = List.copyOf(uses);
    facades = List.copyOf(facades);
    facadeCalls = List.copyOf(facadeCalls);
    registries = List.copyOf(registries);
  }

  /** Whether the class has nothing to do with clients, nor with facades. */
  public boolean isEmpty() {
    return metrics.isEmpty()
        && calls.isEmpty()
        && uses.isEmpty()
        && facades.isEmpty()
        && facadeCalls.isEmpty();
  }

  /** The simple name of the class. */
  public String simpleName() {
    return packageName.isEmpty() ? name : name.substring(packageName.length() + 1);
  }
}
