package org.metricdef.demo.chaos;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import org.metricdef.demo.chaos.ChaosSchedule.Planned;

/**
 * The faults that are still to strike, in order. Nothing of it is overdue until it begins: whoever
 * makes trades slower for a fault that is overdue would wait for one that nobody lets strike.
 */
final class Agenda {

  private final Deque<Planned> planned;
  private boolean begun;

  Agenda(Collection<Planned> planned) {
    this.planned = new ArrayDeque<>(planned);
  }

  /** From now on the faults can strike. */
  synchronized void begin() {
    begun = true;
  }

  /** The next fault, or the one that is striking; empty if there is no other. */
  synchronized Optional<Planned> next() {
    return Optional.ofNullable(planned.peek());
  }

  /** The next fault has struck, and is over. */
  synchronized void done() {
    planned.remove();
  }

  /** For how many trades the next fault, or the one that is striking, is overdue; 0 if none is. */
  synchronized long overdue(long made) {
    Planned next = planned.peek();
    return !begun || next == null ? 0 : Math.max(0, made - next.afterTrades());
  }
}
