package org.metricdef.processor.flow.store;

import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/**
 * The effects of comparing values with each other. Label maps, texts, functions and collections of
 * these have no effect on each other. Any other value may have an unseen {@code equals} or
 * {@code compareTo}, which receives the compared values.
 */
public final class EqualsEffects {

  private final AbstractStore store;

  EqualsEffects(AbstractStore store) {
    this.store = store;
  }

  /**
   * Compares values. They escape if an unseen method may receive them.
   *
   * @param things the join of all compared values
   */
  public void compare(Value things, Supplier<UnknownCause> cause, Tree at) {
    if (callsUnknownCode(things, new HashSet<>())) {
      store.escape(things, cause.get(), at);
    }
  }

  private boolean callsUnknownCode(Value things, Set<Value> looked) {
    boolean collections = false;
    boolean maps = false;
    for (Value part : things.alternatives()) {
      if (part instanceof Value.Unknown || part instanceof Value.OneOf one && !areTexts(one)) {
        return true;
      }
      collections |= part instanceof Value.Container;
      maps |= part instanceof Value.LabelMap || part instanceof Value.View;
    }
    if (!collections) {
      return false;
    }
    // The values of a label map may be of any class, and may be compared with the elements.
    return maps
        || looked.add(things) && callsUnknownCode(store.containers().elementsIn(things), looked);
  }

  private static boolean areTexts(Value.OneOf one) {
    return one.candidates().stream().noneMatch(KnownObject.Modelled.class::isInstance);
  }
}
