package org.metricdef.processor.flow.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Runs the parts of a class until none would come to anything else. A part does the same again
 * unless something has grown that it has read, so that only those are run again of which this is
 * true; who reads what is noted when it is read.
 */
public final class Worklist {

  /** Something that parts read and that grows. */
  abstract static class Shared {
    private Set<AnalysisUnit> readers = Set.of();
  }

  private final IntConsumer begun;
  private AnalysisUnit current;
  private boolean grown;

  /**
   * An empty worklist.
   *
   * @param begun given the number of each part before it is run
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

  /** The part that is being run. */
  public AnalysisUnit current() {
    return current;
  }

  void readBy(Shared shared) {
    if (shared.readers.isEmpty()) {
      shared.readers = new HashSet<>();
    }
    shared.readers.add(current);
  }

  void grown(Shared shared) {
    grown = true;
    Set<AnalysisUnit> readers = shared.readers;
    shared.readers = Set.of();
    readers.forEach(AnalysisUnit::outdate);
  }

  /**
   * Runs what is due until nothing is.
   *
   * @param round told when another round begins
   */
  public void run(List<AnalysisUnit> units, Runnable round) {
    IterationBound rounds = new IterationBound();
    boolean again = true;
    while (again) {
      again = false;
      rounds.next();
      round.run();
      for (AnalysisUnit unit : units) {
        if (unit.isDue()) {
          current = unit;
          begun.accept(unit.number());
          unit.run();
          again = true;
        }
      }
    }
  }
}
