package org.metricdef.processor.soundness.world;

import org.metricdef.LabelName;
import org.metricdef.LabelValue;

/** Labels that are a record. */
public record Shape(String region, @LabelName("kind") Kind form) {

  /** All values of a label. */
  public enum Kind {
    ROUND,
    @LabelValue("even")
    FLAT
  }
}
