package org.metricdef.processor.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Place;

/**
 * What some code asks of a label map.
 *
 * @param subject who asks
 * @param expected the keys it takes
 * @param passed what is known of the keys that it gets
 */
public record Asked(Place place, String subject, Set<String> expected, Keys passed) {

  /** The keys that have to come from where the map was lost; others are put in after that. */
  Set<String> required() {
    Set<String> required = new LinkedHashSet<>(expected);
    required.removeAll(passed.sure());
    return required;
  }
}
