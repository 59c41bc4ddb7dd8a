package org.metricdef.processor.flow.store;

/**
 * Counts the turns of a repetition that ends when nothing changes. The lattice is finite, so it does
 * end; should a mistake of ours let it go on, it is stopped and the class is unproven.
 */
public final class IterationBound {

  private static final int MOST_TURNS = 1_000;

  private int turns;

  /**
   * Starts another turn.
   *
   * @throws IllegalStateException if there were too many
   */
  public void next() {
    turns++;
    if (turns > MOST_TURNS) {
      throw new IllegalStateException("the analysis does not come to an end");
    }
  }
}
