package org.metricdef;

import java.util.function.Function;

/**
 * A metric that goes up and down. Its instances come from the implementation that the processor
 * generates for a {@link MetricSet}.
 *
 * <p>Every method that takes labels throws IllegalArgumentException, naming the metric, the keys it
 * takes and the keys it got, when they differ. In code that the checker has accepted this does not
 * happen.
 */
public interface Gauge {

  /** Sets a metric declared without labels to a value in its unit. */
  default void set(double value) {
    set(Labels.empty(), value);
  }

  /** Adds to a metric declared without labels; a negative amount subtracts. */
  default void add(double amount) {
    add(Labels.empty(), amount);
  }

  /** Sets the series of these labels to a value in the metric's unit. */
  void set(@MetricLabels Labels labels, double value);

  /** Adds to the series of these labels; a negative amount subtracts. */
  void add(@MetricLabels Labels labels, double amount);

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

  /** One series of a gauge. */
  interface Bound {

    /** Sets the series to a value in the metric's unit. */
    void set(double value);

    /** Adds to the series; a negative amount subtracts. */
    void add(double amount);
  }

  /**
   * A gauge whose labels are the components of a record, so that javac itself proves the keys.
   *
   * @param <L> the record; {@link LabelName} tells how its components become labels
   */
  interface Of<L extends Record> {

    /** Sets the series of these labels to a value in the metric's unit. */
    void set(L labels, double value);

    /** Adds to the series of these labels; a negative amount subtracts. */
    void add(L labels, double amount);

    /** The series of these labels, for hot paths. */
    Bound with(L labels);

    /** Removes the series of these labels, as {@link Gauge#remove} does. */
    void remove(L labels);

    /** Lets the series of these labels appear at 0. */
    void initialise(L labels);

    /** A typed form of a gauge, for implementations of metric sets. */
    static <L extends Record> Of<L> over(Gauge gauge, Function<? super L, Labels> labels) {
      return new TypedHandles.OfGauge<>(gauge, labels);
    }
  }
}
