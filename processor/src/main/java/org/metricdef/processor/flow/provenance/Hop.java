package org.metricdef.processor.flow.provenance;

/**
 * One step of a map between the place where a key is added and the place where it is used.
 *
 * @param how the text in messages: {@code handed to 'produce'}
 */
public record Hop(String how, Place place) implements Comparable<Hop> {

  @Override
  public int compareTo(Hop other) {
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : how.compareTo(other.how);
  }
}
