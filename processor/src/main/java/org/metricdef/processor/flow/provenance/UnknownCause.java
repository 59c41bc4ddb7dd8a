package org.metricdef.processor.flow.provenance;

import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where and why a value became unknown, and the edit that makes it known.
 *
 * @param why a clause for messages, without a full stop
 * @param fix the edit; empty if only the general advice applies
 * @param isThrown whether the code there throws whenever it runs, and nothing in this class may
 *     catch that
 */
public record UnknownCause(Place place, String why, Optional<SuggestedFix> fix, boolean isThrown) {

  public UnknownCause(Place place, String why, Optional<SuggestedFix> fix) {
    this(place, why, fix, false);
  }

  public UnknownCause(Place place, String why) {
    this(place, why, Optional.empty());
  }

  /** The same cause, of code that always throws. */
  public UnknownCause thrown() {
    return new UnknownCause(place, why, fix, true);
  }

  /** The same cause, at this place if it has none. */
  public UnknownCause orAt(Place other) {
    return place.equals(Place.NOWHERE) ? new UnknownCause(other, why, fix, isThrown) : this;
  }

  /** Whether one annotation ends both causes, or they are the same. */
  public boolean isEndedWith(UnknownCause other) {
    Optional<Element> declared = fix.flatMap(SuggestedFix::states);
    return equals(other)
        || declared.isPresent() && declared.equals(other.fix.flatMap(SuggestedFix::states));
  }

  /** The cause that comes first in the source. */
  public static Optional<UnknownCause> first(
      Optional<UnknownCause> one, Optional<UnknownCause> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return other.get().isBefore(one.get()) ? other : one;
  }

  /** Whether this cause comes first in the source. A cause without a place comes last. */
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

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof UnknownCause that
            && place.equals(that.place)
            && why.equals(that.why)
            && fix.equals(that.fix)
            && isThrown == that.isThrown;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * place.hashCode() + why.hashCode()) + fix.hashCode())
        + Boolean.hashCode(isThrown);
  }
}
