package org.metricdef.processor.flow.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the units of a class to a fixpoint. A unit's result can change only if something that it
 * read has grown, so only such units are run again. Readers are recorded on each read.
 */
public final class Worklist {

  /** Something that units read and that grows. */
  abstract static class Shared {
    private Set<AnalysisUnit> readers = Set.of();
  }

  private final IntConsumer begun;
  private @Nullable AnalysisUnit current;
  private boolean grown;

  /**
   * Creates an empty worklist.
   *
   * @param begun receives the number of each unit before it is run
   */
  public Worklist(IntConsumer begun) {
    this.begun = begun;
  }

  /** Whether anything has grown since the last call. */
  public boolean takeGrown() {
    boolean was = grown;
    grown = false;
    return was;
  }

  /** The unit that is being run. */
  public AnalysisUnit current() {
    return Objects.requireNonNull(current, "asked by a unit that runs");
  }

  void readBy(Shared shared) {
    if (shared.readers.isEmpty()) {
      shared.readers = new HashSet<>();
    }
    if (current != null) {
      shared.readers.add(current);
    }
  }

  void grown(Shared shared) {
    grown = true;
    Set<AnalysisUnit> readers = shared.readers;
    shared.readers = Set.of();
    readers.forEach(AnalysisUnit::outdate);
  }

  /**
   * Runs the units that are due until none is. The rounds go forward and backward by turns, since a
   * unit may depend on one before it or on one after it.
   */
  public void run(List<AnalysisUnit> units) {
    List<AnalysisUnit> order = new ArrayList<>(units);
    boolean again = true;
    while (again) {
      again = false;
      for (AnalysisUnit unit : order) {
        if (unit.isDue()) {
          current = unit;
          begun.accept(unit.number());
          unit.run();
          again = true;
        }
      }
      Collections.reverse(order);
    }
  }
}
