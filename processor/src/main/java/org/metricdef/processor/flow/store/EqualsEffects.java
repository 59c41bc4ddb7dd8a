package org.metricdef.processor.flow.store;

import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/**
 * Things that are compared with each other. Label maps, texts, functions and collections of these
 * leave each other alone; where anything else may be among them, an {@code equals} or {@code
 * compareTo} that is not seen is given the others.
 */
public final class EqualsEffects {

  private final AbstractStore store;

  EqualsEffects(AbstractStore store) {
    this.store = store;
  }

  /**
   * Compares things.
   *
   * @param things all of them, joined
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
    // A label map's values may be anything, and would be compared with what the collection holds.
    return maps
        || looked.add(things) && callsUnknownCode(store.containers().elementsIn(things), looked);
  }

  private static boolean areTexts(Value.OneOf one) {
    return one.candidates().stream().noneMatch(KnownObject.Modelled.class::isInstance);
  }
}
