package org.metricdef.processor.raw;

import java.util.List;

/** The metric that a call is for. */
public sealed interface RawTarget {

  /** What a field holds. */
  record OfField(RawField.Key field) implements RawTarget {}

  /** Metrics that the call itself names; several if its method is called with several names. */
  record Named(List<RawMetric> metrics) implements RawTarget {
    public Named {
      metrics = List.copyOf(metrics);
    }
  }

  /** A metric that is known by its name, although no field of it is. */
  record ByName(String name) implements RawTarget {}

  /**
   * It is not known.
   *
   * @param why what keeps it from being known, as the end of a sentence
   */
  record Unknown(String why) implements RawTarget {}
}
