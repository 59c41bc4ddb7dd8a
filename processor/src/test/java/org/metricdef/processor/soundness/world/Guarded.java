package org.metricdef.processor.soundness.world;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.Timer;

/**
 * The metrics that programs see. Each call goes to the real client, and the ledger records whether
 * the client refused it. The client must refuse exactly the calls with other keys.
 */
public final class Guarded implements Metrics {

  private final Metrics client;
  private final Ledger ledger;

  public Guarded(Metrics client, Ledger ledger) {
    this.client = client;
    this.ledger = ledger;
  }

  /** A facade for the counters. */
  public Facade facade() {
    Map<String, Counter> counters = new TreeMap<>();
    counters.put("none_total", noneTotal());
    counters.put("one_total", oneTotal());
    counters.put("uno_total", unoTotal());
    counters.put("two_total", twoTotal());
    counters.put("duo_total", duoTotal());
    counters.put("three_total", threeTotal());
    return new Facade(counters, ledger);
  }

  @Override
  public Counter noneTotal() {
    return new GuardedCounter(client.noneTotal(), Set.of());
  }

  @Override
  public Counter oneTotal() {
    return new GuardedCounter(client.oneTotal(), Set.of("region"));
  }

  @Override
  public Counter unoTotal() {
    return new GuardedCounter(client.unoTotal(), Set.of("region"));
  }

  @Override
  public Counter twoTotal() {
    return new GuardedCounter(client.twoTotal(), Set.of("region", "kind"));
  }

  @Override
  public Counter duoTotal() {
    return new GuardedCounter(client.duoTotal(), Set.of("region", "kind"));
  }

  @Override
  public Counter threeTotal() {
    return new GuardedCounter(client.threeTotal(), Set.of("region", "kind", "code"));
  }

  @Override
  public Gauge depth() {
    return new Gauge() {
      @Override
      public void set(Labels labels, double value) {
        attempt(() -> client.depth().set(labels, value), labels, Set.of("kind"));
      }

      @Override
      public void add(Labels labels, double amount) {
        attempt(() -> client.depth().add(labels, amount), labels, Set.of("kind"));
      }

      @Override
      public Bound with(Labels labels) {
        Bound[] bound = {new NoGauge()};
        attempt(() -> bound[0] = client.depth().with(labels), labels, Set.of("kind"));
        return bound[0];
      }
    };
  }

  @Override
  public Histogram sizeBytes() {
    return new Histogram() {
      @Override
      public void observe(Labels labels, double value) {
        attempt(() -> client.sizeBytes().observe(labels, value), labels, Set.of("kind", "code"));
      }

      @Override
      public Bound with(Labels labels) {
        Bound[] bound = {value -> {}};
        attempt(() -> bound[0] = client.sizeBytes().with(labels), labels, Set.of("kind", "code"));
        return bound[0];
      }
    };
  }

  @Override
  public Timer takenSeconds() {
    return new GuardedTimer(client.takenSeconds(), Set.of("kind"), this::attempt);
  }

  @Override
  public Timer spentSeconds() {
    return new GuardedTimer(client.spentSeconds(), Set.of("kind", "code"), this::attempt);
  }

  @Override
  public Timer lastingSeconds() {
    return new GuardedTimer(client.lastingSeconds(), Set.of("kind", "code"), this::attempt);
  }

  /** No such call may fail. */
  @Override
  public Counter.Of<Shape> shapedTotal() {
    ledger.accepted();
    return client.shapedTotal();
  }

  @Override
  public Timer.Of<Shape> shapedSeconds() {
    ledger.accepted();
    return client.shapedSeconds();
  }

  private void attempt(Runnable call, Labels labels, Set<String> keys) {
    boolean fits = labels != null && Ledger.keysOf(labels).equals(keys);
    RuntimeException problem = null;
    try {
      call.run();
    } catch (IllegalArgumentException | NullPointerException e) {
      problem = e;
    }
    if (fits != (problem == null)) {
      throw new AssertionError(labels + " for " + keys + ", and the client said " + problem);
    }
    if (problem == null) {
      ledger.accepted();
    } else {
      ledger.refused(problem);
    }
  }

  private final class GuardedCounter implements Counter {
    private final Counter real;
    private final Set<String> keys;

    GuardedCounter(Counter real, Set<String> keys) {
      this.real = real;
      this.keys = keys;
    }

    @Override
    public void increment(Labels labels, double amount) {
      attempt(() -> real.increment(labels, amount), labels, keys);
    }

    @Override
    public Bound with(Labels labels) {
      Bound[] bound = {new NoCounter()};
      attempt(() -> bound[0] = real.with(labels), labels, keys);
      return bound[0];
    }
  }

  /** The substitute for a series that the client refused. */
  private static final class NoCounter implements Counter.Bound {
    @Override
    public void increment() {}

    @Override
    public void increment(double amount) {}
  }

  private static final class NoGauge implements Gauge.Bound {
    @Override
    public void set(double value) {}

    @Override
    public void add(double amount) {}
  }
}
