package org.metricdef.processor.flow.store;

import java.util.HashSet;
import java.util.Set;

/** A part of a class that is analyzed on its own: a member, or the implicit members of a class. */
public final class AnalysisUnit {

  private final int number;
  private final Runnable body;
  private final Set<AnalysisUnit> users = new HashSet<>();
  private boolean due = true;
  private int runs;

  /**
   * Creates a unit that has not been run.
   *
   * @param number its number in the class, from 0
   */
  public AnalysisUnit(int number, Runnable body) {
    this.number = number;
    this.body = body;
  }

  public int number() {
    return number;
  }

  /** The number of runs, including the current one. */
  public int runs() {
    return runs;
  }

  /** Whether the unit has to be run: it never was, or something that it read has grown. */
  public boolean isDue() {
    return due;
  }

  void run() {
    due = false;
    runs++;
    body.run();
  }

  /** Something that the unit read has grown. The units that used its results are outdated too. */
  void outdate() {
    if (!due) {
      due = true;
      Set<AnalysisUnit> outdated = Set.copyOf(users);
      users.clear();
      outdated.forEach(AnalysisUnit::outdate);
    }
  }

  /** Another unit uses a result of this one. */
  public void usedBy(AnalysisUnit other) {
    if (other != this) {
      users.add(other);
    }
  }
}
