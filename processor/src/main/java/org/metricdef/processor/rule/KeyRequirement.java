package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Keys;

/**
 * The keys that a metric or a contract requires of a label map at one place.
 *
 * @param subject the metric or the contract
 * @param expected the required keys
 * @param passed what is known of the keys that are passed
 * @param labels the expression that passes them, if there is one
 */
public record KeyRequirement(
    Place place,
    String subject,
    Set<String> expected,
    Keys passed,
    Optional<ExpressionTree> labels) {

  /** The keys that the map must have where it becomes unknown; the others are added later. */
  Set<String> keysAtUnknown(MessageContext context) {
    Set<String> keys = new LinkedHashSet<>(expected);
    keys.removeAll(passed.sure());
    keys.removeAll(putIntoUnknown(context));
    return keys;
  }

  /** The keys that are put into the unknown map itself, and not into a copy. */
  Set<String> putIntoUnknown(MessageContext context) {
    Set<String> keys = new LinkedHashSet<>(expected);
    keys.removeAll(passed.sure());
    keys.retainAll(labels.map(context::putBefore).orElse(Set.of()));
    return keys;
  }
}
