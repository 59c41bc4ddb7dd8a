package org.metricdef.processor.declaration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One declared metric.
 *
 * @param set the qualified name of the interface that declares it
 * @param method the name of the method that declares it
 * @param prefix the prefix of the set, with which every name begins
 * @param name its name without the prefix
 * @param baseLabels keys whose values are set at registration
 * @param labels keys that every call passes
 * @param labelRecord the record that states the labels; empty if the annotation does
 * @param buckets upper bounds in the metric's unit; empty for the client's defaults
 * @param unit the unit of its values; empty if none is stated
 * @param hasNative whether it has a native histogram too
 * @param hasExemplars whether its calls may take an exemplar
 */
public record MetricDefinition(
    String set,
    String method,
    MetricKind kind,
    String prefix,
    String name,
    String help,
    List<String> baseLabels,
    List<String> labels,
    Optional<LabelRecord> labelRecord,
    List<Double> buckets,
    String unit,
    boolean hasNative,
    boolean hasExemplars) {

  public MetricDefinition {
    baseLabels = List.copyOf(baseLabels);
    labels = List.copyOf(labels);
    buckets = List.copyOf(buckets);
  }

  /** The method that declares it tells most metrics apart; the lists would be hashed each time. */
  @Override
  public int hashCode() {
    return 31 * set.hashCode() + method.hashCode();
  }

  /** Whether its series have a label, as a base label of the set or as a label of the metric. */
  boolean hasLabel(String label) {
    return labels.contains(label) || baseLabels.contains(label);
  }

  /** The names that it uses in a registry. */
  List<String> claimedNames() {
    return kind.claimedNames(fullName());
  }

  /** Whether this is its name, with or without the prefix. */
  public boolean isNamed(String text) {
    return name.equals(text) || fullName().equals(text);
  }

  /** The name that Prometheus sees. */
  public String fullName() {
    return prefix + name;
  }

  /** Whether it is a histogram or timer of seconds, which some clients measure in another way. */
  public boolean isInSeconds() {
    return kind == MetricKind.TIMER || kind.hasBuckets() && fullName().endsWith("_seconds");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof MetricDefinition that
            && set.equals(that.set)
            && method.equals(that.method)
            && kind.equals(that.kind)
            && prefix.equals(that.prefix)
            && name.equals(that.name)
            && help.equals(that.help)
            && baseLabels.equals(that.baseLabels)
            && labels.equals(that.labels)
            && labelRecord.equals(that.labelRecord)
            && buckets.equals(that.buckets)
            && unit.equals(that.unit)
            && hasNative == that.hasNative
            && hasExemplars == that.hasExemplars;
  }
}
