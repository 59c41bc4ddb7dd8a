package org.metricdef.processor.flow;

/**
 * Where a key was put into a label map.
 *
 * @param how what put it in, for people: {@code Labels.of}, {@code put}
 */
public record Origin(Place place, String how) implements Comparable<Origin> {

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
