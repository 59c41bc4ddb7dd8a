package org.metricdef;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The typed forms of handles: each makes labels of a record and passes them on. */
final class TypedHandles {

  private TypedHandles() {}

  record OfCounter<L extends Record>(Counter counter, Function<? super L, Labels> made)
      implements Counter.Of<L> {

    @Override
    public void increment(L labels) {
      counter.increment(made.apply(labels));
    }

    @Override
    public void increment(L labels, double amount) {
      counter.increment(made.apply(labels), amount);
    }

    @Override
    public Counter.Bound with(L labels) {
      return counter.with(made.apply(labels));
    }

    @Override
    public void remove(L labels) {
      counter.remove(made.apply(labels));
    }

    @Override
    public void initialise(L labels) {
      counter.initialise(made.apply(labels));
    }
  }

  record OfGauge<L extends Record>(Gauge gauge, Function<? super L, Labels> made)
      implements Gauge.Of<L> {

    @Override
    public void set(L labels, double value) {
      gauge.set(made.apply(labels), value);
    }

    @Override
    public void add(L labels, double amount) {
      gauge.add(made.apply(labels), amount);
    }

    @Override
    public Gauge.Bound with(L labels) {
      return gauge.with(made.apply(labels));
    }

    @Override
    public void remove(L labels) {
      gauge.remove(made.apply(labels));
    }

    @Override
    public void initialise(L labels) {
      gauge.initialise(made.apply(labels));
    }
  }

  record OfHistogram<L extends Record>(Histogram histogram, Function<? super L, Labels> made)
      implements Histogram.Of<L> {

    @Override
    public void observe(L labels, double value) {
      histogram.observe(made.apply(labels), value);
    }

    @Override
    public Histogram.Bound with(L labels) {
      return histogram.with(made.apply(labels));
    }

    @Override
    public void remove(L labels) {
      histogram.remove(made.apply(labels));
    }

    @Override
    public void initialise(L labels) {
      histogram.initialise(made.apply(labels));
    }
  }

  record OfSummary<L extends Record>(Summary summary, Function<? super L, Labels> made)
      implements Summary.Of<L> {

    @Override
    public void observe(L labels, double value) {
      summary.observe(made.apply(labels), value);
    }

    @Override
    public Summary.Bound with(L labels) {
      return summary.with(made.apply(labels));
    }

    @Override
    public void remove(L labels) {
      summary.remove(made.apply(labels));
    }

    @Override
    public void initialise(L labels) {
      summary.initialise(made.apply(labels));
    }
  }

  record OfTimer<L extends Record>(Timer timer, Function<? super L, Labels> made)
      implements Timer.Of<L> {

    @Override
    public void record(L labels, Duration duration) {
      timer.record(made.apply(labels), duration);
    }

    @Override
    public <T, E extends Exception> T time(L labels, Timer.Work<T, E> work) throws E {
      return timer.time(made.apply(labels), work);
    }

    @Override
    public <E extends Exception> void run(L labels, Timer.Action<E> action) throws E {
      timer.run(made.apply(labels), action);
    }

    @Override
    public Timer.SampleOf<L> start(L labels) {
      return new TypedSample<>(timer.start(made.apply(labels)), made);
    }

    @Override
    public Timer.Bound with(L labels) {
      return timer.with(made.apply(labels));
    }

    @Override
    public void remove(L labels) {
      timer.remove(made.apply(labels));
    }

    @Override
    public void initialise(L labels) {
      timer.initialise(made.apply(labels));
    }
  }

  private record TypedSample<L extends Record>(
      Timer.Sample sample, Function<? super L, Labels> made) implements Timer.SampleOf<L> {

    @Override
    public void labels(L labels) {
      sample.labels(made.apply(labels));
    }

    @Override
    public void close() {
      sample.close();
    }
  }

  record OfTrackedGauge<L extends Record>(TrackedGauge gauge, Function<? super L, Labels> made)
      implements TrackedGauge.Of<L> {

    @Override
    public void track(L labels, DoubleSupplier value) {
      gauge.track(made.apply(labels), value);
    }

    @Override
    public <T> void trackWeakly(L labels, T object, ToDoubleFunction<? super T> value) {
      gauge.trackWeakly(made.apply(labels), object, value);
    }

    @Override
    public void remove(L labels) {
      gauge.remove(made.apply(labels));
    }
  }

  record OfTrackedCounter<L extends Record>(
      TrackedCounter counter, Function<? super L, Labels> made) implements TrackedCounter.Of<L> {

    @Override
    public void track(L labels, DoubleSupplier value) {
      counter.track(made.apply(labels), value);
    }

    @Override
    public <T> void trackWeakly(L labels, T object, ToDoubleFunction<? super T> value) {
      counter.trackWeakly(made.apply(labels), object, value);
    }

    @Override
    public void remove(L labels) {
      counter.remove(made.apply(labels));
    }
  }

  record OfInfo<L extends Record>(Info info, Function<? super L, Labels> made)
      implements Info.Of<L> {

    @Override
    public void set(L labels) {
      info.set(made.apply(labels));
    }
  }
}
