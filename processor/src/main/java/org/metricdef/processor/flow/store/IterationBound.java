package org.metricdef.processor.flow.store;

/**
 * Bounds the iterations to a fixpoint. The lattice is finite, so each ends without the bound. If a
 * defect of the analysis prevents that, the bound stops it and the class stays unproven.
 */
public final class IterationBound {

  private static final int MOST_TURNS = 1_000;

  private int turns;

  /**
   * Starts another iteration.
   *
   * @throws IllegalStateException if the bound is exceeded
   */
  public void next() {
    turns++;
    if (turns > MOST_TURNS) {
      throw new IllegalStateException("the analysis does not come to an end");
    }
  }
}
