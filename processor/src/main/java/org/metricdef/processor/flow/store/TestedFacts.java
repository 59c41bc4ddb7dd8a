package org.metricdef.processor.flow.store;

import java.util.Optional;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.source.AccessPath;
import org.metricdef.processor.flow.source.Condition;
import org.metricdef.processor.flow.value.Value;

/** What was tested on the way to the current point: null, and the outcomes of conditions. */
public final class TestedFacts {

  private final AbstractStore store;

  TestedFacts(AbstractStore store) {
    this.store = store;
  }

  public void assumeNotNull(AccessPath path) {
    store.state().addNotNull(path);
  }

  public boolean isNotNull(AccessPath path) {
    return store.state().notNull().contains(path);
  }

  /** Whether any access path is known not to be null. */
  public boolean knowsNotNull() {
    return !store.state().notNull().isEmpty();
  }

  /** The value of a local variable is not null from here on. */
  public void excludeNull(Element variable) {
    store.state().changeVariable(variable, Value::notNull);
  }

  /** A condition had this outcome on the way here; each assigned variable has its value still. */
  public void learn(Condition condition, boolean outcome) {
    if (condition.variables().stream().allMatch(store::isVariable)) {
      store.state().learn(condition, outcome);
    }
  }

  /** The outcome of a condition, if what was tested on the way here decides it. */
  public Optional<Boolean> outcomeOf(Condition condition) {
    Boolean known = store.state().outcomes().get(condition);
    if (known != null) {
      return Optional.of(known);
    }
    boolean isExcluded = store.state().outcomes().entrySet().stream()
        .anyMatch(each -> each.getValue() && condition.isExcludedBy(each.getKey()));
    return isExcluded ? Optional.of(false) : Optional.empty();
  }

  /** Whether the outcome of any condition is known. */
  public boolean knowsOutcomes() {
    return !store.state().outcomes().isEmpty();
  }

  /** A field of this object or class is not null from here on, or it may be null again. */
  public void test(Element field, boolean notNull) {
    if (notNull) {
      store.state().addTested(field);
    } else {
      store.state().removeTested(field);
    }
  }

  /** Whether a field of this object or class was tested for null, or assigned something else. */
  public boolean isTested(Element field) {
    return store.state().tested().contains(field);
  }

  /** Forgets the nullness of everything that is reached through a variable. */
  public void forgetNotNull(Element root) {
    store.state().removeNotNull(root);
  }
}
