package org.metricdef;

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

  /** One series of a gauge. */
  interface Bound {

    /** Sets the series to a value in the metric's unit. */
    void set(double value);

    /** Adds to the series; a negative amount subtracts. */
    void add(double amount);
  }
}
