package org.metricdef.processor.flow.provenance;

/**
 * Where a key was put into a label map, and how it came from there.
 *
 * @param how what put it in, for people: {@code Labels.of}, {@code put}
 * @param hops the way of the key from there
 * @param base for a key of a mutable map: the way that the map itself had come when the key was put in
 */
public record Origin(Place place, String how, Trace hops, Trace base)
    implements Comparable<Origin> {

  public Origin(Place place, String how) {
    this(place, how, Trace.NONE, Trace.NONE);
  }

  public Origin via(Hop hop) {
    return new Origin(place, how, hops.plus(hop), base);
  }

  /** The origin of a key that is put into a map which came by this trail. */
  public Origin putBy(Trace trace) {
    return new Origin(place, how, hops, trace);
  }

  /** The origin as seen by who got the map by this trail: with the hops since the key was put in. */
  public Origin seenBy(Trace trace) {
    return base.isEmpty() && trace.isEmpty()
        ? this
        : new Origin(place, how, hops.plus(trace.after(base)), Trace.NONE);
  }

  /** Of one origin told twice, the one that is told shorter. */
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
}
