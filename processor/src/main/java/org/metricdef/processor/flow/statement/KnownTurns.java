package org.metricdef.processor.flow.statement;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.variable.NullnessRefinement;

/**
 * Runs the turns that a loop surely has, one by one: a loop over the elements of an array that is
 * known, for example. What the loop does after them is left to its fixpoint.
 */
public final class KnownTurns {

  /** Loops that have more turns are not run turn by turn. */
  private static final int MOST_TURNS = 64;

  /** The steps that the turns of one loop may take, so that large bodies are not run often. */
  private static final int MOST_STEPS = 3_000;

  /** All loops together may take this part of the budget. */
  private static final int SHARE = 4;

  private final Evaluator evaluator;
  private final AbstractStore store;
  private final NullnessRefinement nullness;
  private final StepBudget budget;
  private long spent;

  public KnownTurns(
      Evaluator evaluator, AbstractStore store, NullnessRefinement nullness, StepBudget budget) {
    this.evaluator = evaluator;
    this.store = store;
    this.nullness = nullness;
    this.budget = budget;
  }

  /**
   * Runs the turns before which the condition surely holds.
   *
   * @return whether the loop surely ends after them
   */
  boolean runWhile(ExpressionTree condition, Runnable turn) {
    if (spent > budget.most() / SHARE || !isCounted(condition)) {
      return false;
    }
    long before = budget.spent();
    boolean ends = false;
    boolean goesOn = true;
    for (int turns = 0; turns < MOST_TURNS && goesOn; turns++) {
      LocalStore head = store.state().copy();
      Optional<Boolean> holds = evaluator.evaluate(condition).truth();
      ends = holds.isPresent() && !holds.get();
      goesOn = holds.orElse(false);
      if (goesOn) {
        nullness.assume(condition, true);
        turn.run();
        ends = !store.isReachable();
        goesOn = !ends && budget.spent() - before < MOST_STEPS;
      } else if (!ends) {
        store.become(head);
      }
    }
    spent += budget.spent() - before;
    return ends;
  }

  /** Whether a condition compares two known numbers that are not far apart. */
  private boolean isCounted(ExpressionTree condition) {
    if (!(Parentheses.strip(condition) instanceof BinaryTree comparison)) {
      return false;
    }
    LocalStore head = store.state();
    store.become(head.copy());
    Optional<Integer> left = evaluator.evaluate(comparison.getLeftOperand()).number();
    Optional<Integer> right = evaluator.evaluate(comparison.getRightOperand()).number();
    store.become(head);
    return left.isPresent()
        && right.isPresent()
        && Math.abs((long) left.get() - right.get()) <= MOST_TURNS;
  }

  /**
   * Runs a turn for each element.
   *
   * @return whether all turns were run
   */
  <E> boolean runEach(List<E> elements, Consumer<E> turn) {
    if (spent > budget.most() / SHARE || elements.size() > MOST_TURNS) {
      return false;
    }
    long before = budget.spent();
    for (E element : elements) {
      if (budget.spent() - before > MOST_STEPS) {
        spent += budget.spent() - before;
        return false;
      }
      turn.accept(element);
    }
    spent += budget.spent() - before;
    return true;
  }
}
