package org.metricdef.processor.flow.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.PathCondition;

/**
 * The keys that one flow passes at one place.
 *
 * @param path the decisions on which it depends that the flow reaches the place
 * @param guarded whether one of them stands in the methods that were followed to get there, so that
 *     it may depend on the caller, or perhaps always has another outcome
 * @param chosen whether one of several objects was taken for the one that gets here
 * @param reached whether a run may come here with it; if not, it is what the place would get
 * @param caller the call that the flow comes from, for messages
 */
public record PassedKeys(
    Keys keys,
    ControlPath path,
    boolean guarded,
    boolean chosen,
    boolean reached,
    PathCondition caller) {

  /**
   * What the flows to one place bring. Those to which no run comes do not count beside one to which
   * a run comes.
   *
   * @param passed the keys of each flow
   */
  public static <T> List<T> ofFlows(List<T> one, List<T> other, Function<T, PassedKeys> passed) {
    List<T> both = new ArrayList<>(one);
    for (T each : other) {
      if (!one.contains(each)) {
        both.add(each);
      }
    }
    List<T> reached = new ArrayList<>();
    for (T each : both) {
      if (passed.apply(each).reached) {
        reached.add(each);
      }
    }
    return reached.isEmpty() ? both : reached;
  }

  /** Both as one, where nothing tells which of them reaches the place. */
  public PassedKeys join(PassedKeys other) {
    return new PassedKeys(
        keys.join(other.keys),
        path.join(other.path),
        true,
        chosen || other.chosen,
        reached || other.reached,
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

  /**
   * The decisions of which one makes sure that a key is present, and one that it is absent; none if
   * one of them is not known, or need not lead here.
   */
  public Set<Decision> decisionsOn(String key) {
    if (!mayDecideFor(key) || !mayDecideAgainst(key)) {
      return Set.of();
    }
    KeyFact fact = keys.fact(key);
    Set<Decision> decisions = new HashSet<>();
    fact.present().ifPresent(each -> decisions.addAll(each.decisions()));
    fact.absent().ifPresent(each -> decisions.addAll(each.decisions()));
    return decisions;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof PassedKeys that
            && keys.equals(that.keys)
            && path.equals(that.path)
            && guarded == that.guarded
            && chosen == that.chosen
            && reached == that.reached
            && caller.equals(that.caller);
  }

  @Override
  public int hashCode() {
    int flags = (guarded ? 1 : 0) + (chosen ? 2 : 0) + (reached ? 4 : 0);
    return 31 * (31 * (31 * keys.hashCode() + path.hashCode()) + flags) + caller.hashCode();
  }
}
