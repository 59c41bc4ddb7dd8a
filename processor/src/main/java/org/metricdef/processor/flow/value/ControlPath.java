package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The control dependences of a program point: the decisions on which it depends whether this point
 * is reached, each with the outcomes that lead here.
 *
 * @param isKnown false if there are too many of them to be followed
 */
public record ControlPath(Map<Decision, Set<Integer>> taken, boolean isKnown) {

  /** A point that is always reached. */
  public static final ControlPath ALWAYS = new ControlPath(Map.of(), true);

  /** A point that depends on more decisions than are followed. */
  private static final ControlPath UNKNOWN = new ControlPath(Map.of(), false);

  /** So that deep nesting and wide switches cost no more than their size. */
  private static final int MOST = 32;

  public ControlPath {
    taken = Map.copyOf(taken);
  }

  private static ControlPath of(Map<Decision, Set<Integer>> taken) {
    return taken.size() > MOST ? UNKNOWN : new ControlPath(taken, true);
  }

  /** The path after an outcome of a decision. */
  public ControlPath with(Decision decision, int outcome) {
    if (!isKnown) {
      return this;
    }
    Map<Decision, Set<Integer>> more = new HashMap<>(taken);
    more.put(decision, Set.of(outcome));
    return of(more);
  }

  /** The path after all ways of a decision have met again. */
  public ControlPath without(Decision decision) {
    Map<Decision, Set<Integer>> fewer = new HashMap<>(taken);
    fewer.remove(decision);
    return new ControlPath(fewer, isKnown);
  }

  /** The path where two paths meet. It no longer depends on a decision all of whose ways meet. */
  public ControlPath join(ControlPath other) {
    if (!isKnown || !other.isKnown) {
      return UNKNOWN;
    }
    if (equals(other)) {
      return this;
    }
    Map<Decision, Set<Integer>> both = new HashMap<>(taken);
    for (Map.Entry<Decision, Set<Integer>> each : other.taken.entrySet()) {
      both.put(each.getKey(), union(taken.getOrDefault(each.getKey(), Set.of()), each.getValue()));
    }
    both.entrySet().removeIf(each -> each.getValue().size() == each.getKey().outcomes());
    for (Set<Integer> outcomes : both.values()) {
      if (outcomes.size() > MOST) {
        return UNKNOWN;
      }
    }
    return of(both);
  }

  private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
    Set<Integer> all = new HashSet<>(one);
    all.addAll(other);
    return Set.copyOf(all);
  }

  /** Whether a decision leads here that perhaps always has another outcome. */
  public boolean isSettled() {
    for (Decision decision : taken.keySet()) {
      if (decision.isSettled()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a decision leads to this path or to the other, and never to both. */
  boolean excludes(ControlPath other) {
    for (Decision decision : taken.keySet()) {
      if (tellsApart(decision, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean tellsApart(Decision decision, ControlPath other) {
    if (decision.isSettled()) {
      return false;
    }
    Set<Integer> mine = taken.get(decision);
    Set<Integer> others = other.taken.get(decision);
    return mine != null && others != null && Collections.disjoint(mine, others);
  }

  /** The decisions that lead to this path or to the other, and never to both. */
  Set<Decision> decisionsToTellApart(ControlPath other) {
    Set<Decision> decisions = new HashSet<>();
    for (Decision decision : taken.keySet()) {
      if (tellsApart(decision, other)) {
        decisions.add(decision);
      }
    }
    return decisions;
  }

  /** Whether decisions that do not tell two paths apart depend on some of these things. */
  boolean sharesOtherReads(ControlPath other, Set<Element> some) {
    return sharesReadsOfOthers(other, some) || other.sharesReadsOfOthers(this, some);
  }

  private boolean sharesReadsOfOthers(ControlPath other, Set<Element> some) {
    for (Decision decision : taken.keySet()) {
      if (decision.sharesWith(some) && !tellsApart(decision, other)) {
        return true;
      }
    }
    return false;
  }

  /** What the decisions of this path depend on. */
  Set<Element> reads() {
    Set<Element> reads = new HashSet<>();
    for (Decision decision : taken.keySet()) {
      reads.addAll(decision.reads());
    }
    return reads;
  }

  /**
   * Whether nothing but this path decides that a later point is reached. A loop around that point,
   * or a call that may throw before, does not count unless it may depend on the same things.
   *
   * @param later the path of the later point
   * @param reads what this path's own outcome depends on
   */
  boolean leadsTo(ControlPath later, Set<Element> reads) {
    for (Map.Entry<Decision, Set<Integer>> each : later.taken.entrySet()) {
      Decision decision = each.getKey();
      if (!implies(decision, each.getValue())
          && !(decision.mostlyGoesOn() && !decision.sharesWith(reads))) {
        return false;
      }
    }
    return later.isKnown;
  }

  private boolean implies(Decision decision, Set<Integer> outcomes) {
    Set<Integer> mine = taken.get(decision);
    return mine != null && outcomes.containsAll(mine);
  }

  /** Whether a decision other than a loop stands between an earlier point and this one. */
  public boolean isGuardedSince(ControlPath earlier) {
    for (Decision decision : taken.keySet()) {
      if (!decision.mostlyGoesOn() && !earlier.taken.containsKey(decision)) {
        return true;
      }
    }
    return !isKnown;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof ControlPath that && taken.equals(that.taken) && isKnown == that.isKnown;
  }

  @Override
  public int hashCode() {
    return 31 * taken.hashCode() + Boolean.hashCode(isKnown);
  }
}
