package org.metricdef.processor.soundness.world;

import java.time.Duration;
import java.util.Set;
import org.metricdef.Labels;
import org.metricdef.Timer;

/** A timer whose calls go to the real one. Work is run as the interface itself runs it. */
final class GuardedTimer implements Timer {

  /** Makes a call of the client, and records whether it was refused. */
  interface Attempt {
    void of(Runnable call, Labels labels, Set<String> keys);
  }

  private final Timer real;
  private final Set<String> keys;
  private final Attempt attempt;

  GuardedTimer(Timer real, Set<String> keys, Attempt attempt) {
    this.real = real;
    this.keys = keys;
    this.attempt = attempt;
  }

  @Override
  public void record(Labels labels, Duration duration) {
    attempt.of(() -> real.record(labels, duration), labels, keys);
  }

  @Override
  public Sample start(Labels labels) {
    Sample[] sample = new Sample[1];
    attempt.of(() -> sample[0] = real.start(labels), labels, keys);
    return new Guarded(sample[0] == null ? real.start(fitting()) : sample[0]);
  }

  /** The labels of a sample that goes on although the client refused those it was given. */
  private Labels fitting() {
    Labels labels = Labels.empty();
    for (String key : keys) {
      labels = labels.with(key, "refused");
    }
    return labels;
  }

  @Override
  public Bound with(Labels labels) {
    Bound[] bound = {real.with(fitting())};
    attempt.of(() -> bound[0] = real.with(labels), labels, keys);
    return bound[0];
  }

  @Override
  public void remove(Labels labels) {
    attempt.of(() -> real.remove(labels), labels, keys);
  }

  @Override
  public void initialise(Labels labels) {
    attempt.of(() -> real.initialise(labels), labels, keys);
  }

  private final class Guarded implements Sample {
    private final Sample begun;

    Guarded(Sample begun) {
      this.begun = begun;
    }

    @Override
    public void labels(Labels labels) {
      attempt.of(() -> begun.labels(labels), labels, keys);
    }

    @Override
    public void close() {
      begun.close();
    }
  }
}
