package org.metricdef;

import java.util.function.Function;

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

  /**
   * Removes the series of these labels. A later use begins it anew; a {@link Bound} that was looked
   * up before counts no longer.
   *
   * @throws UnsupportedOperationException if the implementation was written before this method
   */
  default void remove(@MetricLabels Labels labels) {
    throw new UnsupportedOperationException(getClass().getName() + " cannot remove a series");
  }

  /**
   * Lets the series of these labels appear at 0, before anything is recorded in it.
   *
   * @throws UnsupportedOperationException if the implementation was written before this method
   */
  default void initialise(@MetricLabels Labels labels) {
    throw new UnsupportedOperationException(getClass().getName() + " cannot initialise a series");
  }

  /** One series of a histogram. */
  interface Bound {

    /** Records a value in the metric's unit. */
    void observe(double value);
  }

  /**
   * A histogram that shows an example of each bucket. Micrometer and OpenTelemetry take exemplars
   * from the current trace alone, so a metric set over them has no such histogram.
   */
  interface WithExemplars extends Histogram {

    /**
     * Records a value, in the metric's unit, of a metric declared without labels.
     *
     * @param exemplar what was observed; the client may keep an earlier one
     */
    default void observe(double value, Exemplar exemplar) {
      observe(Labels.empty(), value, exemplar);
    }

    /**
     * Records a value, in the metric's unit, in the series of these labels.
     *
     * @param exemplar what was observed; the client may keep an earlier one
     */
    void observe(@MetricLabels Labels labels, double value, Exemplar exemplar);
  }

  /**
   * A histogram whose labels are the components of a record, so that javac itself proves the keys.
   *
   * @param <L> the record; {@link LabelName} tells how its components become labels
   */
  interface Of<L extends Record> {

    /** Records a value, in the metric's unit, in the series of these labels. */
    void observe(L labels, double value);

    /** The series of these labels, for hot paths. */
    Bound with(L labels);

    /** Removes the series of these labels, as {@link Histogram#remove} does. */
    void remove(L labels);

    /** Lets the series of these labels appear at 0. */
    void initialise(L labels);

    /** A typed form of a histogram, for implementations of metric sets. */
    static <L extends Record> Of<L> over(Histogram histogram, Function<? super L, Labels> labels) {
      return new TypedHandles.OfHistogram<>(histogram, labels);
    }
  }
}
