package org.metricdef.processor.flow.provenance;

/**
 * One step of a map from where a key was put in to where it is used.
 *
 * @param how for people: {@code handed to 'produce'}
 */
public record Hop(String how, Place place) implements Comparable<Hop> {

  @Override
  public int compareTo(Hop other) {
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : how.compareTo(other.how);
  }
}
