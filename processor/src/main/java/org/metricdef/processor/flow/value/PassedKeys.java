package org.metricdef.processor.flow.value;

import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.PathCondition;

/**
 * The keys that one flow passes at one place.
 *
 * @param path the decisions on which it depends that the flow reaches the place
 * @param guarded whether one of them stands in the methods that were followed to get there, so that
 *     it may depend on the caller
 * @param chosen whether one of several objects was taken for the one that gets here
 * @param caller the call that the flow comes from, for messages
 */
public record PassedKeys(
    Keys keys, ControlPath path, boolean guarded, boolean chosen, PathCondition caller) {

  /** Both as one, where nothing tells which of them reaches the place. */
  public PassedKeys join(PassedKeys other) {
    return new PassedKeys(
        keys.join(other.keys),
        path.join(other.path),
        true,
        chosen || other.chosen,
        caller.or(other.caller));
  }

  /** Whether a single decision that still leads here makes sure that a key is present. */
  public boolean mayDecideFor(String key) {
    KeyFact fact = keys.facts().get(key);
    return fact != null && fact.present().filter(each -> each.leadsTo(path)).isPresent();
  }

  /** Whether a single decision that still leads here makes sure that a key is absent. */
  public boolean mayDecideAgainst(String key) {
    KeyFact fact = keys.facts().get(key);
    return fact != null && fact.absent().filter(each -> each.leadsTo(path)).isPresent();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof PassedKeys that
            && keys.equals(that.keys)
            && path.equals(that.path)
            && guarded == that.guarded
            && chosen == that.chosen
            && caller.equals(that.caller);
  }

  @Override
  public int hashCode() {
    return 31
            * (31 * (31 * (31 * keys.hashCode() + path.hashCode()) + Boolean.hashCode(guarded))
                + Boolean.hashCode(chosen))
        + caller.hashCode();
  }
}
