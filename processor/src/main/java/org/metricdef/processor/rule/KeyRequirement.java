package org.metricdef.processor.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Keys;

/**
 * The keys that a metric or a contract requires of a label map at one place.
 *
 * @param subject the metric or the contract
 * @param expected the required keys
 * @param passed what is known of the keys that are passed
 */
public record KeyRequirement(Place place, String subject, Set<String> expected, Keys passed) {

  /** The keys that the map must have where it becomes unknown; the others are added later. */
  Set<String> keysAtUnknown() {
    Set<String> keys = new LinkedHashSet<>(expected);
    keys.removeAll(passed.sure());
    return keys;
  }
}
