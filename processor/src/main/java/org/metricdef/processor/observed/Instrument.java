package org.metricdef.processor.observed;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.KnownObject;

/**
 * An instrument of OpenTelemetry, as the abstract value of an expression.
 *
 * @param scope the scope of its meter; empty if the class is given the meter
 * @param advice the attributes that it keeps; empty if it keeps all
 */
public record Instrument(String kind, String name, Optional<String> scope, Optional<Advice> advice)
    implements KnownObject.Modelled {

  /** What {@code setAttributesAdvice} says. */
  public record Advice(SortedSet<Attribute> keeps, Place place) {}

  /** Whether both are one instrument, if their scopes are. Case does not count in names. */
  boolean isNamedLike(Instrument other) {
    return kind.equals(other.kind)
        && name.toLowerCase(Locale.ROOT).equals(other.name.toLowerCase(Locale.ROOT));
  }
}
