package org.metricdef.processor.observed;

import java.util.List;
import java.util.Optional;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.value.KnownObject;

/**
 * A collector that takes label values by position, as the abstract value of an expression.
 *
 * @param metric the name that the code gives it; empty if it is not known
 * @param labels the label names in their order, each of which may be unknown
 * @param declaredAt where the label names are declared; empty if there are none
 */
public record DeclaredCollector(
    Optional<String> metric, List<Optional<String>> labels, Optional<Origin> declaredAt)
    implements KnownObject.Modelled {

  public DeclaredCollector {
    labels = List.copyOf(labels);
  }
}
