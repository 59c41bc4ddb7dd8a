package org.metricdef;

import java.time.Duration;
import java.util.function.Function;

/**
 * A metric that measures how long something takes, in seconds, and counts what it measures in
 * buckets. Its instances come from the implementation that the processor generates for a {@link
 * MetricSet}.
 *
 * <p>Every method that takes labels throws IllegalArgumentException, naming the metric, the keys it
 * takes and the keys it got, when they differ. In code that the checker has accepted this does not
 * happen.
 */
public interface Timer {

  /** Records a duration of a metric declared without labels; one below zero counts as zero. */
  default void record(Duration duration) {
    record(Labels.empty(), duration);
  }

  /** Records a duration in the series of these labels; one below zero counts as zero. */
  void record(@MetricLabels Labels labels, Duration duration);

  /** Does some work, and records how long it took, of a metric declared without labels. */
  default <T, E extends Exception> T time(Work<T, E> work) throws E {
    return time(Labels.empty(), work);
  }

  /**
   * Does some work, and records how long it took, also when it throws.
   *
   * @return the result of the work
   */
  default <T, E extends Exception> T time(@MetricLabels Labels labels, Work<T, E> work) throws E {
    Sample sample = start(labels);
    try {
      return work.call();
    } finally {
      sample.close();
    }
  }

  /** Does some work, and records how long it took, of a metric declared without labels. */
  default <E extends Exception> void run(Action<E> action) throws E {
    run(Labels.empty(), action);
  }

  /** Does some work without a result, and records how long it took, also when it throws. */
  default <E extends Exception> void run(@MetricLabels Labels labels, Action<E> action) throws E {
    Sample sample = start(labels);
    try {
      action.run();
    } finally {
      sample.close();
    }
  }

  /** Begins to measure; of a metric declared without labels. */
  default Sample start() {
    return start(Labels.empty());
  }

  /**
   * Begins to measure. The end of a try statement records the time since now:
   *
   * <pre>{@code
   * Labels failed = Labels.of("outcome", "failed");
   * try (Timer.Sample sample = metrics.checkoutSeconds().start(failed)) {
   *   pay(order);
   *   sample.labels(Labels.of("outcome", "paid"));
   * }
   * }</pre>
   *
   * @param labels what counts if the sample gets no others, as when an exception ends the work
   */
  Sample start(@MetricLabels Labels labels);

  /** The series of these labels, for hot paths: looked up once, then as cheap as the client's. */
  Bound with(@MetricLabels Labels labels);

  /**
   * Removes the series of these labels. A later use begins it anew; a {@link Bound} that was looked
   * up before counts no longer.
   */
  void remove(@MetricLabels Labels labels);

  /** Lets the series of these labels appear at 0, before anything is recorded in it. */
  void initialise(@MetricLabels Labels labels);

  /** Work with a result. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {

    /** Does the work. */
    T call() throws E;
  }

  /** Work without a result. */
  @FunctionalInterface
  interface Action<E extends Exception> {

    /** Does the work. */
    void run() throws E;
  }

  /** A measurement that has begun. It is for the code that began it, not for several threads. */
  interface Running extends AutoCloseable {

    /** Records the time since the beginning; the second call and later ones do nothing. */
    @Override
    void close();
  }

  /** A measurement that has begun, whose labels may still change. */
  interface Sample extends Running {

    /** Replaces all labels that the sample had. Nothing is recorded before the sample is closed. */
    void labels(@MetricLabels Labels labels);
  }

  /** One series of a timer. */
  interface Bound {

    /** Records a duration; one below zero counts as zero. */
    void record(Duration duration);

    /** Begins to measure; the end of a try statement records the time since now. */
    Running start();
  }

  /**
   * A timer that shows an example of each bucket. Micrometer and OpenTelemetry take exemplars from
   * the current trace alone, so a metric set over them has no such timer.
   */
  interface WithExemplars extends Timer {

    /**
     * Records a duration of a metric declared without labels; one below zero counts as zero.
     *
     * @param exemplar what took so long; the client may keep an earlier one
     */
    default void record(Duration duration, Exemplar exemplar) {
      record(Labels.empty(), duration, exemplar);
    }

    /**
     * Records a duration in the series of these labels; one below zero counts as zero.
     *
     * @param exemplar what took so long; the client may keep an earlier one
     */
    void record(@MetricLabels Labels labels, Duration duration, Exemplar exemplar);
  }

  /**
   * A timer whose labels are the components of a record, so that javac itself proves the keys.
   *
   * @param <L> the record; {@link LabelName} tells how its components become labels
   */
  interface Of<L extends Record> {

    /** Records a duration in the series of these labels; one below zero counts as zero. */
    void record(L labels, Duration duration);

    /** Does some work, and records how long it took, also when it throws. */
    <T, E extends Exception> T time(L labels, Work<T, E> work) throws E;

    /** Does some work without a result, and records how long it took, also when it throws. */
    <E extends Exception> void run(L labels, Action<E> action) throws E;

    /** Begins to measure, as {@link Timer#start(Labels)} does. */
    SampleOf<L> start(L labels);

    /** The series of these labels, for hot paths. */
    Bound with(L labels);

    /** Removes the series of these labels, as {@link Timer#remove} does. */
    void remove(L labels);

    /** Lets the series of these labels appear at 0. */
    void initialise(L labels);

    /** A typed form of a timer, for implementations of metric sets. */
    static <L extends Record> Of<L> over(Timer timer, Function<? super L, Labels> labels) {
      return new TypedHandles.OfTimer<>(timer, labels);
    }
  }

  /** A measurement that has begun, whose labels are a record and may still change. */
  interface SampleOf<L extends Record> extends Running {

    /** Replaces all labels that the sample had. Nothing is recorded before the sample is closed. */
    void labels(L labels);
  }
}
