package org.metricdef.processor.raw;

import java.util.Optional;

/**
 * A field that holds a collector, a meter or an instrument.
 *
 * @param type where the type of the field stands
 * @param body the offset at which the members of its class begin; empty if no field can stand first
 */
public record RawField(Key key, boolean isStatic, RawSpan type, Optional<Integer> body) {

  /**
   * What a field is known by.
   *
   * @param owner the qualified name of its class
   */
  public record Key(String owner, String name) {}
}
