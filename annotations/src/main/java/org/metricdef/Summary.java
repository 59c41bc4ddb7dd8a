package org.metricdef;

import java.util.function.Function;

/**
 * A metric that keeps how many values it got, and their sum. Its instances come from the
 * implementation that the processor generates for a {@link MetricSet}.
 *
 * <p>Every method that takes labels throws IllegalArgumentException, naming the metric, the keys it
 * takes and the keys it got, when they differ. In code that the checker has accepted this does not
 * happen.
 */
public interface Summary {

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
   */
  void remove(@MetricLabels Labels labels);

  /** Lets the series of these labels appear at 0, before anything is recorded in it. */
  void initialise(@MetricLabels Labels labels);

  /** One series of a summary. */
  interface Bound {

    /** Records a value in the metric's unit. */
    void observe(double value);
  }

  /**
   * A summary whose labels are the components of a record, so that javac itself proves the keys.
   *
   * @param <L> the record; {@link LabelName} tells how its components become labels
   */
  interface Of<L extends Record> {

    /** Records a value, in the metric's unit, in the series of these labels. */
    void observe(L labels, double value);

    /** The series of these labels, for hot paths. */
    Bound with(L labels);

    /** Removes the series of these labels, as {@link Summary#remove} does. */
    void remove(L labels);

    /** Lets the series of these labels appear at 0. */
    void initialise(L labels);

    /** A typed form of a summary, for implementations of metric sets. */
    static <L extends Record> Of<L> over(Summary summary, Function<? super L, Labels> labels) {
      return new TypedHandles.OfSummary<>(summary, labels);
    }
  }
}
