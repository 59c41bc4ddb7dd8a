package org.metricdef.processor.flow.source;

import org.metricdef.processor.flow.value.KeyFact;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/**
 * Bounds the work on one class. Work is counted in steps and not in time, so that a class has the
 * same verdicts on every machine. A step is an evaluated expression, a run statement, or a share of
 * the entries that a join or a write of the store copies.
 */
public final class StepBudget {

  /** The steps that any class may take. */
  static final long BASE = 400_000;

  /** The further steps that a class may take for each node of its trees. */
  static final long PER_NODE = 5;

  /** The entries of a store that are copied in about the time of one step. */
  private static final int ENTRIES_PER_STEP = 8;

  /** An origin of a key is looked at several times where its map is copied and joined. */
  private static final int ENTRIES_PER_ORIGIN = 2;

  private final long nodes;
  private long spent;

  /**
   * Creates the budget of a class.
   *
   * @param nodes the number of nodes in the trees that are analyzed
   */
  public StepBudget(long nodes) {
    this.nodes = nodes;
  }

  /** The number of nodes in the trees that are analyzed. */
  public long nodes() {
    return nodes;
  }

  /** The steps that the class may take: linear in its nodes. */
  public long most() {
    return BASE + PER_NODE * nodes;
  }

  /** The steps that the class has taken. */
  public long spent() {
    return spent;
  }

  /** Whether the rest is kept for an analysis that joins callers instead of following each. */
  public boolean isScarce() {
    return spent > most() / 2;
  }

  /** Takes one step and the share of copying some entries. */
  public void step(int entries) {
    int steps = 1 + entries / ENTRIES_PER_STEP;
    if (spent + steps > most()) {
      throw new Exceeded(most());
    }
    spent += steps;
  }

  /** Takes the steps of copying or joining the keys of maps. */
  public void keys(Keys... all) {
    int entries = 0;
    for (Keys keys : all) {
      for (KeyFact fact : keys.facts().values()) {
        entries += ENTRIES_PER_ORIGIN * fact.origins().size();
      }
    }
    step(entries);
  }

  /** Takes the steps of joining values: each may refer to many maps. */
  public void values(Value... all) {
    int entries = 0;
    for (Value value : all) {
      entries += value.maps().size();
    }
    step(entries);
  }

  /** The class takes more steps than it may. Nothing is known of it then. */
  public static final class Exceeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long most;

    Exceeded(long most) {
      super(Long.toString(most));
      this.most = most;
    }

    /** The steps that the class may take. */
    public long most() {
      return most;
    }
  }
}
