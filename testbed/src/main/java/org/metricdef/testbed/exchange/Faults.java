package org.metricdef.testbed.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;
import org.metricdef.testbed.fault.FaultPlan;

/**
 * Makes an exchange misbehave: as planned, and as told. A fault strikes as soon as there is
 * something that it can befall: an open connection, a frame with a receiver, a request; until then
 * it waits, in line with those of its family. It is counted when it strikes, once, however many
 * frames or requests it befalls.
 *
 * <p>Safe for use by several threads.
 */
public final class Faults {

  private final Predicate<Fault.OfConnections> connections;
  private final Deque<FaultPlan.Planned> planned;
  private final Random random;

  // Guarded by this object's lock.
  private final Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
  private final Deque<Fault.OfConnections> ofConnections = new ArrayDeque<>();
  private final Deque<Repeated<Fault.OfFrames>> ofFrames = new ArrayDeque<>();
  private final Deque<Repeated<Fault.OfRest>> ofRest = new ArrayDeque<>();
  private final Deque<Repeated<Fault.Missing>> missing = new ArrayDeque<>();
  private @Nullable String missingOf;

  /** Whether anything waits; looked at for each trade, so without the lock. */
  private volatile boolean waiting;

  /** A fault that befalls several, and how many are left. */
  private static final class Repeated<F extends Fault> {
    final F fault;
    final int times;
    int left;

    Repeated(F fault, int times) {
      this.fault = fault;
      this.times = times;
      this.left = times;
    }
  }

  /**
   * Faults.
   *
   * @param connections lets a fault befall the open connections; false if there are none
   */
  Faults(FaultPlan plan, Predicate<Fault.OfConnections> connections) {
    this.planned = new ArrayDeque<>(plan.planned());
    this.connections = connections;
    this.random = new Random(plan.planned().size()); // The same plan, the same run of details.
  }

  /** Lets a fault strike as soon as it can. */
  public synchronized void inject(Fault fault) {
    if (fault instanceof Fault.OfConnections ofAll) {
      ofConnections.add(ofAll);
    } else if (fault instanceof Fault.OfFrames frames) {
      ofFrames.add(new Repeated<>(frames, frames.frames()));
    } else if (fault instanceof Fault.Missing ids) {
      missing.add(new Repeated<>(ids, ids.ids()));
    } else if (fault instanceof Fault.OfRest rest) {
      ofRest.add(new Repeated<>(rest, rest.requests()));
    }
    waiting = true;
    strikeConnections();
  }

  /** How many faults of each kind have struck; kinds that have not are not there. */
  public synchronized Map<FaultKind, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** How many faults have struck. */
  public synchronized long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many faults were injected and have not struck yet. */
  public synchronized int waiting() {
    return ofConnections.size() + unstruck(ofFrames) + unstruck(missing) + unstruck(ofRest);
  }

  /** Forgets what has not struck, planned or injected, and what is left of what has. */
  public synchronized void forgetAll() {
    planned.clear();
    ofConnections.clear();
    ofFrames.clear();
    missing.clear();
    missingOf = null;
    ofRest.clear();
    waiting = false;
  }

  /** Injects what is due after so many trades. */
  void traded(long trades) {
    if (planned.isEmpty() && !waiting) {
      return; // The plan is this thread's; only forgetting it is another's, at any time.
    }
    synchronized (this) {
      while (!planned.isEmpty() && planned.peek().afterTrades() <= trades) {
        inject(planned.remove().fault());
      }
      strikeConnections();
    }
  }

  /** Whether the id of a symbol's next trade is to be given to nobody. */
  boolean takesId(String symbol) {
    if (!waiting) {
      return false;
    }
    synchronized (this) {
      Repeated<Fault.Missing> next = missing.peek();
      if (next == null || (missingOf != null && !missingOf.equals(symbol))) {
        return false;
      }
      boolean over = next.left == 1;
      strike(missing);
      missingOf = over ? null : symbol;
      return true;
    }
  }

  /** What befalls the next frame. */
  Optional<Fault.OfFrames> nextFrame() {
    if (!waiting) {
      return Optional.empty();
    }
    synchronized (this) {
      return strike(ofFrames);
    }
  }

  /** What befalls the next request. */
  synchronized Optional<Fault.OfRest> nextRequest() {
    return strike(ofRest);
  }

  /** For what is left open in a fault. Used by the trading thread only. */
  Random random() {
    return random;
  }

  private <F extends Fault> Optional<F> strike(Deque<Repeated<F>> line) {
    Repeated<F> first = line.peek();
    if (first == null) {
      return Optional.empty();
    }
    if (first.left == first.times) {
      count(first.fault);
    }
    if (--first.left == 0) {
      line.remove();
      lookWhetherWaiting();
    }
    return Optional.of(first.fault);
  }

  private void strikeConnections() {
    Fault.OfConnections next = ofConnections.peek();
    if (next != null && connections.test(next)) {
      ofConnections.remove();
      count(next);
      lookWhetherWaiting();
    }
  }

  private void lookWhetherWaiting() {
    waiting =
        !(ofConnections.isEmpty() && ofFrames.isEmpty() && missing.isEmpty() && ofRest.isEmpty());
  }

  private void count(Fault fault) {
    counts.merge(fault.kind(), 1L, Long::sum);
  }

  private static <F extends Fault> int unstruck(Deque<Repeated<F>> line) {
    return (int) line.stream().filter(each -> each.left == each.times).count();
  }
}
