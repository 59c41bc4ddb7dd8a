package org.metricdef;

import java.util.function.Function;

/**
 * A metric that only goes up. Its instances come from the implementation that the processor
 * generates for a {@link MetricSet}.
 *
 * <p>Every method that takes labels throws IllegalArgumentException, naming the metric, the keys it
 * takes and the keys it got, when they differ. In code that the checker has accepted this does not
 * happen.
 */
public interface Counter {

  /** Adds 1 to a metric declared without labels. */
  default void increment() {
    increment(Labels.empty());
  }

  /**
   * Adds to a metric declared without labels.
   *
   * @param amount in the metric's unit, not negative
   * @throws IllegalArgumentException if {@code amount} is negative
   */
  default void increment(double amount) {
    increment(Labels.empty(), amount);
  }

  /** Adds 1 to the series of these labels. */
  default void increment(@MetricLabels Labels labels) {
    increment(labels, 1);
  }

  /**
   * Adds to the series of these labels.
   *
   * @param amount in the metric's unit, not negative
   * @throws IllegalArgumentException if {@code amount} is negative
   */
  void increment(@MetricLabels Labels labels, double amount);

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

  /** One series of a counter. */
  interface Bound {

    /** Adds 1. */
    void increment();

    /**
     * Adds to the series.
     *
     * @param amount in the metric's unit, not negative
     * @throws IllegalArgumentException if {@code amount} is negative
     */
    void increment(double amount);
  }

  /**
   * A counter that shows examples of what it counted. Micrometer and OpenTelemetry take exemplars
   * from the current trace alone, so a metric set over them has no such counter.
   */
  interface WithExemplars extends Counter {

    /**
     * Adds to a metric declared without labels.
     *
     * @param amount in the metric's unit, not negative
     * @param exemplar what is counted; the client may keep an earlier one
     * @throws IllegalArgumentException if {@code amount} is negative
     */
    default void increment(double amount, Exemplar exemplar) {
      increment(Labels.empty(), amount, exemplar);
    }

    /**
     * Adds to the series of these labels.
     *
     * @param amount in the metric's unit, not negative
     * @param exemplar what is counted; the client may keep an earlier one
     * @throws IllegalArgumentException if {@code amount} is negative
     */
    void increment(@MetricLabels Labels labels, double amount, Exemplar exemplar);
  }

  /**
   * A counter whose labels are the components of a record, so that javac itself proves the keys.
   *
   * @param <L> the record; {@link LabelName} tells how its components become labels
   */
  interface Of<L extends Record> {

    /** Adds 1 to the series of these labels. */
    default void increment(L labels) {
      increment(labels, 1);
    }

    /**
     * Adds to the series of these labels.
     *
     * @param amount in the metric's unit, not negative
     * @throws IllegalArgumentException if {@code amount} is negative
     */
    void increment(L labels, double amount);

    /** The series of these labels, for hot paths. */
    Bound with(L labels);

    /** Removes the series of these labels, as {@link Counter#remove} does. */
    void remove(L labels);

    /** Lets the series of these labels appear at 0. */
    void initialise(L labels);

    /** A typed form of a counter, for implementations of metric sets. */
    static <L extends Record> Of<L> over(Counter counter, Function<? super L, Labels> labels) {
      return new TypedHandles.OfCounter<>(counter, labels);
    }
  }
}
