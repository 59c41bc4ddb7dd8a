package org.metricdef.processor.flow.provenance;

/**
 * A value that only messages use. Any two values of a class are equal. So they neither distinguish
 * two abstract states nor delay a fixpoint.
 */
public abstract class MessageOnly {

  @Override
  public final boolean equals(Object other) {
    return other != null && getClass() == other.getClass();
  }

  @Override
  public final int hashCode() {
    return 0;
  }
}
