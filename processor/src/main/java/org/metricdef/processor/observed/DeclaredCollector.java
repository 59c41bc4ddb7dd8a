package org.metricdef.processor.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/**
 * A collector that takes label values by position, as the abstract value of an expression.
 *
 * @param metric the name that the code gives it; empty if it is not known
 * @param labels the label names in their order, each of which may be unknown
 * @param declaredAt where the label names are declared; empty if there are none
 * @param isOfClass whether it comes from a field of another class that holds it in each object
 */
public record DeclaredCollector(
    Optional<String> metric,
    List<Optional<String>> labels,
    Optional<Origin> declaredAt,
    boolean isOfClass)
    implements KnownObject.Modelled {

  public DeclaredCollector {
    labels = List.copyOf(labels);
  }

  /** The collectors that a value may be where it is not null; none if it may be anything else. */
  static List<DeclaredCollector> in(Value value) {
    List<DeclaredCollector> collectors = new ArrayList<>();
    for (Value part : value.notNull().alternatives()) {
      if (!(part instanceof Value.OneOf one)) {
        return List.of();
      }
      for (KnownObject candidate : one.candidates()) {
        if (!(candidate instanceof DeclaredCollector collector)) {
          return List.of();
        }
        collectors.add(collector);
      }
    }
    return collectors;
  }

  /** The same collector, as another class reads it from a field. */
  DeclaredCollector ofClass() {
    return new DeclaredCollector(metric, labels, declaredAt, true);
  }

  /** A call on null fails in another way. */
  @Override
  public boolean isKnownWithNull() {
    return true;
  }
}
