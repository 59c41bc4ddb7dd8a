package org.metricdef;

import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A gauge that is read when it is scraped, from what the code measures anyway: the size of a queue,
 * the free places of a pool. Its instances come from the implementation that the processor
 * generates for a {@link MetricSet}.
 *
 * <p>One series has one source: code that tracks the labels of a series again replaces its source.
 * A source that throws shows NaN at that scrape; the other series are not affected.
 *
 * <p>Every method that takes labels throws IllegalArgumentException, naming the metric, the keys it
 * takes and the keys it got, when they differ. In code that the checker has accepted this does not
 * happen.
 */
public interface TrackedGauge {

  /** Reads a metric declared without labels from a source, which the metric keeps. */
  default void track(DoubleSupplier value) {
    track(Labels.empty(), value);
  }

  /**
   * Reads the series of these labels from a source, which the metric keeps, and all that the source
   * refers to.
   *
   * @param value called at each scrape, by the thread that scrapes
   */
  void track(@MetricLabels Labels labels, DoubleSupplier value);

  /** Reads a metric declared without labels from an object, as long as other code keeps that. */
  default <T> void trackWeakly(T object, ToDoubleFunction<? super T> value) {
    trackWeakly(Labels.empty(), object, value);
  }

  /**
   * Reads the series of these labels from an object, as long as other code keeps the object. The
   * series ends when the object is collected.
   *
   * @param value called at each scrape, by the thread that scrapes; the metric keeps it, so that it
   *     must not refer to the object itself
   */
  <T> void trackWeakly(@MetricLabels Labels labels, T object, ToDoubleFunction<? super T> value);

  /** Ends the series of these labels, and forgets its source. */
  void remove(@MetricLabels Labels labels);

  /**
   * A tracked gauge whose labels are the components of a record, so that javac itself proves the
   * keys.
   *
   * @param <L> the record; {@link LabelName} tells how its components become labels
   */
  interface Of<L extends Record> {

    /** Reads the series of these labels from a source, as {@link TrackedGauge#track} does. */
    void track(L labels, DoubleSupplier value);

    /** Reads the series of these labels from an object, as long as other code keeps the object. */
    <T> void trackWeakly(L labels, T object, ToDoubleFunction<? super T> value);

    /** Ends the series of these labels, and forgets its source. */
    void remove(L labels);

    /** A typed form of a tracked gauge, for implementations of metric sets. */
    static <L extends Record> Of<L> over(TrackedGauge gauge, Function<? super L, Labels> labels) {
      return new TypedHandles.OfTrackedGauge<>(gauge, labels);
    }
  }
}
