package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a contract states about labels that a method makes of others.
 *
 * @param labels the position of the parameter whose keys they have
 * @param minus the keys that they do not have
 * @param plus the keys that they have besides
 * @param key the position of the parameter that is a key of them too
 */
public record KeyDerivation(
    int labels, Set<String> minus, Set<String> plus, Optional<Integer> key) {

  public KeyDerivation {
    minus = Collections.unmodifiableSet(new TreeSet<>(minus));
    plus = Collections.unmodifiableSet(new TreeSet<>(plus));
  }

  /** Whether keys are those of the parameter with these changes, within one call. */
  public boolean describes(Keys keys) {
    return keys.derived()
        .filter(each -> each.isWithinCall()
            && each.labels().position() == labels
            && lost(each.removed()).equals(minus)
            && each.key().map(SymbolicArgument::position).equals(key))
        .filter(each -> keys.facts().keySet().equals(plus) && keys.sure().equals(plus))
        .isPresent();
  }

  /** The keys that were removed and not added again. */
  private Set<String> lost(Set<String> removed) {
    Set<String> lost = new TreeSet<>(removed);
    lost.removeAll(plus);
    return lost;
  }
}
