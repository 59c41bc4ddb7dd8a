package org.metricdef.processor.flow;

/**
 * Where and why the analysis lost sight of a value.
 *
 * @param why a clause for people, without a full stop
 */
public record Loss(Place place, String why) {

  @Override
  public String toString() {
    return place.equals(Place.NOWHERE) ? why : place + ": " + why;
  }
}
