package org.metricdef;

/**
 * A metric that counts observations in buckets. Its instances come from the implementation that the
 * processor generates for a {@link MetricSet}.
 *
 * <p>Every method that takes labels throws IllegalArgumentException, naming the metric, the keys it
 * takes and the keys it got, when they differ. In code that the checker has accepted this does not
 * happen.
 */
public interface Histogram {

  /** Records a value, in the metric's unit, of a metric declared without labels. */
  default void observe(double value) {
    observe(Labels.empty(), value);
  }

  /** Records a value, in the metric's unit, in the series of these labels. */
  void observe(@MetricLabels Labels labels, double value);

  /** The series of these labels, for hot paths: looked up once, then as cheap as the client's. */
  Bound with(@MetricLabels Labels labels);

  /** One series of a histogram. */
  interface Bound {

    /** Records a value in the metric's unit. */
    void observe(double value);
  }
}
