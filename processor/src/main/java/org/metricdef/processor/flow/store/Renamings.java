package org.metricdef.processor.flow.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.ObjectRenaming;
import org.metricdef.processor.flow.value.Value;

/**
 * The local maps that got another name: they became shared, or their allocation site ran again and
 * a younger map took the name. Variables are renamed at once. An operand that is evaluated and not
 * yet used stands in no variable, so its user asks here what it is by then.
 */
public final class Renamings {

  private final List<AbstractObject> renamed = new ArrayList<>();

  private final StepBudget budget;

  Renamings(StepBudget budget) {
    this.budget = budget;
  }

  void add(AbstractObject object) {
    renamed.add(object);
  }

  /** The current point, for {@link #since}. */
  public int now() {
    return renamed.size();
  }

  /**
   * An operand as it is now.
   *
   * @param then the point at which it was evaluated
   */
  public Value since(int then, Value operand) {
    List<AbstractObject> since = renamed.subList(then, renamed.size());
    if (since.isEmpty()) {
      return operand;
    }
    budget.step(since.size());
    budget.values(operand);
    // On some paths a map may still have its old name.
    return operand.join(ObjectRenaming.toShared(operand, new HashSet<>(since)::contains));
  }
}
