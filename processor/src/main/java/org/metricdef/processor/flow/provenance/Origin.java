package org.metricdef.processor.flow.provenance;

import org.jspecify.annotations.Nullable;

/**
 * Where a key was added to a label map, and the hops from there.
 *
 * @param how the code that added it, in messages: {@code Labels.of}, {@code put}
 * @param hops the hops of the key since then
 * @param base for a key of a mutable map, the hops of the map itself before the key was added
 */
public record Origin(Place place, String how, Trace hops, Trace base)
    implements Comparable<Origin> {

  public Origin(Place place, String how) {
    this(place, how, Trace.NONE, Trace.NONE);
  }

  /** Whether a contract states the key, so that nobody was seen to pass it. */
  public boolean isStated() {
    return how.startsWith("@");
  }

  public Origin via(Hop hop) {
    return new Origin(place, how, hops.plus(hop), base);
  }

  /** The origin of a key that is added to a map with this trace. */
  public Origin putBy(Trace trace) {
    return new Origin(place, how, hops, trace);
  }

  /**
   * The origin as seen through a reference with this trace: with the hops since the key was added.
   */
  public Origin seenBy(Trace trace) {
    return base.isEmpty() && trace.isEmpty()
        ? this
        : new Origin(place, how, hops.plus(trace.after(base)), Trace.NONE);
  }

  /** Of two records of one origin, the one with the better trace. */
  public Origin orBetter(Origin other) {
    return other.hops.isBetterThan(hops) ? other : this;
  }

  @Override
  public int compareTo(Origin other) {
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : how.compareTo(other.how);
  }

  @Override
  public String toString() {
    return place + " (" + how + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Origin that
            && place.equals(that.place)
            && how.equals(that.how)
            && hops.equals(that.hops)
            && base.equals(that.base);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * place.hashCode() + how.hashCode()) + hops.hashCode()) + base.hashCode();
  }
}
