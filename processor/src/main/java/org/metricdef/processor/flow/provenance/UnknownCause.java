package org.metricdef.processor.flow.provenance;

import java.util.Optional;

/**
 * Where and why the analysis lost sight of a value, and what brings it back.
 *
 * @param why a clause for people, without a full stop
 * @param fix the edit; empty where nothing better than the general advice is known
 */
public record UnknownCause(Place place, String why, Optional<SuggestedFix> fix) {

  public UnknownCause(Place place, String why) {
    this(place, why, Optional.empty());
  }

  /** The same at this place, where the loss itself has none. */
  public UnknownCause orAt(Place other) {
    return place.equals(Place.NOWHERE) ? new UnknownCause(other, why, fix) : this;
  }

  /** Of two losses the one that comes first in the source. */
  public static Optional<UnknownCause> first(
      Optional<UnknownCause> one, Optional<UnknownCause> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return other.get().isBefore(one.get()) ? other : one;
  }

  /** Whether this one comes first in the source; what has no place comes last. */
  public boolean isBefore(UnknownCause other) {
    boolean nowhere = place.equals(Place.NOWHERE);
    if (nowhere != other.place.equals(Place.NOWHERE)) {
      return !nowhere;
    }
    int byPlace = place.compareTo(other.place);
    return byPlace < 0 || byPlace == 0 && why.compareTo(other.why) < 0;
  }

  @Override
  public String toString() {
    return place.equals(Place.NOWHERE) ? why : place + ": " + why;
  }
}
