package org.metricdef.processor.flow.store;

import java.util.HashSet;
import java.util.Set;

/** A part of a class that is run on its own: a member. */
public final class AnalysisUnit {

  private final int number;
  private final Runnable body;
  private final Set<AnalysisUnit> users = new HashSet<>();
  private boolean due = true;
  private int runs;

  /**
   * A part that has yet to be run.
   *
   * @param number its place in the class, from 0
   */
  public AnalysisUnit(int number, Runnable body) {
    this.number = number;
    this.body = body;
  }

  public int number() {
    return number;
  }

  /** How often it was run, this time included. */
  public int runs() {
    return runs;
  }

  /** Whether it has to be run: for the first time, or since something grew that it had read. */
  public boolean isDue() {
    return due;
  }

  void run() {
    due = false;
    runs++;
    body.run();
  }

  /** Something that it has read has grown. */
  void outdate() {
    if (!due) {
      due = true;
      Set<AnalysisUnit> outdated = Set.copyOf(users);
      users.clear();
      outdated.forEach(AnalysisUnit::outdate);
    }
  }

  /** Another part makes use of what this one has found out. */
  public void usedBy(AnalysisUnit other) {
    if (other != this) {
      users.add(other);
    }
  }
}
