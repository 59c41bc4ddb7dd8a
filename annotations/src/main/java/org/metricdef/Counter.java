package org.metricdef;

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
    increment(Labels.empty(), 1);
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
}
