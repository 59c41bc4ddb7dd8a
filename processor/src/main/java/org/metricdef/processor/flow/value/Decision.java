package org.metricdef.processor.flow.value;

import com.sun.source.tree.Tree;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place where the code decides between several ways to go on: a condition, a switch, a loop, an
 * exception.
 *
 * @param tree the statement or expression that decides
 * @param reads the variables and methods that the choice depends on, as far as it names them
 * @param outcomes how many ways there are
 * @param isSettled whether perhaps it always has the same outcome: it tests the class of an object
 *     that this code itself has made, or depends on the variable of a loop whose turns are known,
 *     or has a case for each constant of an enum and another one
 * @param callers the calls that led here, the innermost first
 */
public record Decision(
    Tree tree, Set<Element> reads, int outcomes, boolean isSettled, List<Tree> callers) {

  public Decision {
    reads = Set.copyOf(reads);
    callers = List.copyOf(callers);
  }

  /** Cheap, since paths are compared often: a tree decides in few ways. */
  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  /**
   * Whether code mostly goes on after the decision: after a loop, or after a call that throws if it
   * is given a wrong condition.
   */
  boolean mostlyGoesOn() {
    return isLoop() || tree.getKind() == Tree.Kind.METHOD_INVOCATION;
  }

  /** The same decision, reached by these calls. */
  public Decision calledFrom(List<Tree> calls) {
    return new Decision(tree, reads, outcomes, isSettled, calls);
  }

  /** Whether the decision is made again and again, until it leads further. */
  public boolean isLoop() {
    return switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> true;
      default -> false;
    };
  }

  /** Whether both may depend on the same thing, so that one may exclude an outcome of the other. */
  boolean sharesWith(Set<Element> others) {
    return !Collections.disjoint(reads, others);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Decision that
            && tree.equals(that.tree)
            && reads.equals(that.reads)
            && outcomes == that.outcomes
            && isSettled == that.isSettled
            && callers.equals(that.callers);
  }
}
