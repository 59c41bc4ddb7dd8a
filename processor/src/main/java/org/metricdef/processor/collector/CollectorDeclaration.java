package org.metricdef.processor.collector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.observed.DeclaredCollector;

/**
 * What a {@code @MetricDef} says of the collector that a variable holds or a method returns.
 *
 * @param variable the variable or method, as messages name it
 * @param name the metric's name; empty if the annotation leaves it to the builder
 * @param labels the label names in their order
 * @param origin where the annotation stands
 */
public record CollectorDeclaration(
    String variable, Optional<String> name, List<String> labels, Origin origin) {

  public CollectorDeclaration {
    labels = List.copyOf(labels);
  }

  /** The collector, as the analysis knows it. */
  public DeclaredCollector collector() {
    return new DeclaredCollector(
        name.or(() -> Optional.of(variable)),
        labels.stream().map(Optional::of).toList(),
        Optional.of(origin),
        false);
  }

  /** Whether a collector is surely another than the declared one. */
  public boolean excludes(DeclaredCollector given) {
    return given.labels().size() != labels.size()
        || Stream.iterate(0, i -> i + 1)
            .limit(labels.size())
            .anyMatch(i -> given
                .labels()
                .get(i)
                .filter(label -> !label.equals(labels.get(i)))
                .isPresent())
        || name.isPresent()
            && given.metric().filter(each -> !each.equals(name.get())).isPresent();
  }

  /** Whether a collector is surely as it is declared. */
  public boolean fits(DeclaredCollector given) {
    return !excludes(given)
        && given.labels().stream().allMatch(Optional::isPresent)
        && (name.isEmpty() || given.metric().isPresent());
  }

  /** Whether two declarations say the same. */
  boolean isLike(CollectorDeclaration other) {
    return labels.equals(other.labels) && name.equals(other.name);
  }
}
