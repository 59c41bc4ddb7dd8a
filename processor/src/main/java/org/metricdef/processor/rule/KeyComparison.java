package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;

/**
 * The required keys, compared with the passed keys.
 *
 * @param extra keys that are passed on at least one path, and are not required
 * @param missing keys that are required, and are absent on at least one path
 * @param unknown why other keys can be present, or these keys absent; empty if all is known
 * @param failure whether a flow surely passes these extra keys or lacks these missing keys
 * @param callers the calls that the failing flows come from, if other flows do not fail
 */
record KeyComparison(
    Set<String> expected,
    Keys passed,
    SortedSet<String> extra,
    SortedSet<String> missing,
    Optional<UnknownCause> unknown,
    Failure failure,
    PathCondition callers) {

  /** How surely the keys are those that are required. */
  enum Choice {
    /** No flow can require other keys. */
    ONLY,
    /** A single decision chooses what requires the keys. */
    DECIDED,
    /** Flows may require other keys, which may be right for them. */
    OPEN
  }

  /** How surely the keys are wrong. */
  enum Failure {
    /** No key is known to be wrong. */
    NONE,
    /** Paths were joined: a key is wrong on one of them, which perhaps never gets here. */
    POSSIBLE,
    /** They are wrong whenever this is reached, or one decision makes them wrong. */
    CERTAIN
  }

  /**
   * The comparison over the flows that reach a place. If some of them certainly fail, it is about
   * these; else if some possibly fail or are unknown, it is about those.
   *
   */
  static KeyComparison of(Set<String> expected, List<PassedKeys> flows, Choice choice) {
    boolean alone = flows.size() == 1 || fail(expected, flows);
    List<PassedKeys> certain = new ArrayList<>();
    List<PassedKeys> possible = new ArrayList<>();
    List<PassedKeys> unproven = new ArrayList<>();
    for (PassedKeys flow : flows) {
      KeyComparison one = of(expected, List.of(flow), Failure.NONE);
      boolean fails = fails(expected, flow) || choice == Choice.ONLY && isDecided(one, flow);
      if (fails && choice != Choice.OPEN && !flow.chosen() && (alone || !flow.guarded())) {
        certain.add(flow);
      } else if (one.isWrong()) {
        possible.add(flow);
      } else if (one.unknown.isPresent()) {
        unproven.add(flow);
      }
    }
    if (!certain.isEmpty()) {
      KeyComparison failing = of(expected, certain, Failure.CERTAIN);
      return certain.size() == flows.size() ? failing : failing.withCallers(certain);
    }
    return !possible.isEmpty()
        ? of(expected, possible, Failure.POSSIBLE)
        : of(expected, unproven.isEmpty() ? flows : unproven, Failure.NONE);
  }

  private KeyComparison withCallers(List<PassedKeys> flows) {
    PathCondition all =
        flows.stream().map(PassedKeys::caller).reduce(PathCondition.NONE, PathCondition::or);
    return new KeyComparison(expected, passed, extra, missing, unknown, failure, all);
  }

  /** Whether the keys of all flows are wrong whenever one of them gets here. */
  static boolean fail(Set<String> expected, List<PassedKeys> flows) {
    for (PassedKeys flow : flows) {
      if (!fails(expected, flow)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the keys of a flow are wrong whenever it gets here. Code that breaks their contract may
   * make them right.
   */
  private static boolean fails(Set<String> expected, PassedKeys flow) {
    return flow.keys().breach().isEmpty()
        && (!expected.containsAll(flow.keys().sure())
            || expected.stream().anyMatch(flow.keys()::lacks));
  }

  /** Whether a single decision that leads here makes the keys of a flow wrong. */
  private static boolean isDecided(KeyComparison comparison, PassedKeys flow) {
    return flow.keys().breach().isEmpty()
        && (comparison.extra.stream().anyMatch(flow::mayDecideFor)
            || comparison.missing.stream().anyMatch(flow::mayDecideAgainst));
  }

  private static KeyComparison of(Set<String> expected, List<PassedKeys> flows, Failure failure) {
    Keys passed = flows.get(0).keys();
    for (PassedKeys flow : flows) {
      passed = passed.join(flow.keys());
    }
    SortedSet<String> extra = new TreeSet<>();
    for (String key : passed.facts().keySet()) {
      if (!expected.contains(key)) {
        extra.add(key);
      }
    }
    SortedSet<String> missing = new TreeSet<>();
    // If the map is unknown, it can have keys that the analysis has not seen.
    if (passed.open().isEmpty()) {
      for (String key : expected) {
        if (!passed.holds(key)) {
          missing.add(key);
        }
      }
    }
    return new KeyComparison(
        expected, passed, extra, missing, passed.open(), failure, PathCondition.NONE);
  }

  private boolean isWrong() {
    return !extra.isEmpty() || !missing.isEmpty();
  }

  /** Code that should make the map and always throws, if that is all that is known to be wrong. */
  Optional<UnknownCause> thrown() {
    return isCertain() ? Optional.empty() : unknown.filter(UnknownCause::isThrown);
  }

  boolean isCertain() {
    return failure == Failure.CERTAIN;
  }

  boolean isProven() {
    return !isWrong() && unknown.isEmpty();
  }
}
