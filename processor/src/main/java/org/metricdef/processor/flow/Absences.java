package org.metricdef.processor.flow;

import java.util.Map;
import java.util.TreeMap;

/**
 * On which branches keys are absent. It is told to people and decides nothing: any two are equal, so
 * that they neither tell two states apart nor keep a loop from its fixpoint.
 */
final class Absences {

  static final Absences NONE = new Absences(Map.of(), Branch.NONE);

  private final Map<String, Branch> reasons;
  private final Branch here;

  private Absences(Map<String, Branch> reasons, Branch here) {
    this.reasons = reasons;
    this.here = here;
  }

  /** Where the key is absent, as far as there is something to say. */
  Branch of(String key) {
    return reasons.getOrDefault(key, Branch.NONE);
  }

  /** The way that leads here, to be told of keys that other ways have. */
  Absences on(Branch branch) {
    return reasons.isEmpty() && branch.isNone() ? NONE : new Absences(reasons, branch);
  }

  /** A key is taken out, here at least. */
  Absences because(String key, Branch why) {
    Map<String, Branch> more = new TreeMap<>(reasons);
    more.merge(key, why, Branch::or);
    return new Absences(more, here);
  }

  /** A key is put in for sure. */
  Absences ended(String key) {
    if (!reasons.containsKey(key)) {
      return this;
    }
    Map<String, Branch> fewer = new TreeMap<>(reasons);
    fewer.remove(key);
    return new Absences(fewer, here);
  }

  /** What is to be said where two ways meet. */
  static Absences join(Keys one, Keys other, Map<String, KeyFact> joined) {
    Map<String, Branch> reasons = new TreeMap<>();
    joined.forEach((key, fact) -> {
      if (!fact.sure()) {
        add(reasons, key, one.absences().on(one, key).or(other.absences().on(other, key)));
      }
    });
    Absences absences = one.absences();
    absences.reasons.keySet().stream()
        .filter(key -> !joined.containsKey(key))
        .forEach(key -> add(reasons, key, absences.of(key)));
    other.absences().reasons.keySet().stream()
        .filter(key -> !joined.containsKey(key))
        .forEach(key -> add(reasons, key, other.absences().of(key)));
    Branch ways = absences.here.or(other.absences().here);
    return reasons.isEmpty() && ways.isNone() ? NONE : new Absences(reasons, ways);
  }

  private static void add(Map<String, Branch> reasons, String key, Branch branch) {
    if (!branch.isNone()) {
      reasons.merge(key, branch, Branch::or);
    }
  }

  private Branch on(Keys keys, String key) {
    KeyFact fact = keys.facts().get(key);
    if (fact != null && fact.sure()) {
      return Branch.NONE;
    }
    Branch known = of(key);
    return known.isNone() && fact == null && keys.open().isEmpty() ? here : known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Absences;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return reasons.toString();
  }
}
