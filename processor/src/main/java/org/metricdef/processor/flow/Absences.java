package org.metricdef.processor.flow;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The paths on which keys are missing. */
public final class Absences extends MessageOnly {

  public static final Absences NONE = new Absences(Map.of(), Branch.NONE);

  private final Map<String, Branch> reasons;
  private final Branch here;

  private Absences(Map<String, Branch> reasons, Branch here) {
    this.reasons = reasons;
    this.here = here;
  }

  /** The paths on which a key is missing, as far as they are known. */
  public Branch of(String key) {
    return reasons.getOrDefault(key, Branch.NONE);
  }

  /** The same, on a path that lacks the keys which only other paths have. */
  public Absences on(Branch branch) {
    return reasons.isEmpty() && branch.isNone() ? NONE : new Absences(reasons, branch);
  }

  /** A key is removed on a path. */
  public Absences because(String key, Branch why) {
    Map<String, Branch> more = new TreeMap<>(reasons);
    more.merge(key, why, Branch::or);
    return new Absences(more, here);
  }

  /** A key is surely added. */
  public Absences ended(String key) {
    if (!reasons.containsKey(key)) {
      return this;
    }
    Map<String, Branch> fewer = new TreeMap<>(reasons);
    fewer.remove(key);
    return new Absences(fewer, here);
  }

  /** Which keys an abstract map surely holds and surely lacks, with the paths of those it may lack. */
  public interface Presence {

    boolean holds(String key);

    boolean lacks(String key);

    Absences absences();
  }

  /**
   * The missing-key paths where two flows meet.
   *
   * @param mayHold the keys that the joined map may hold
   */
  public static Absences join(Presence one, Presence other, Set<String> mayHold) {
    Map<String, Branch> reasons = new TreeMap<>();
    for (String key : mayHold) {
      if (!one.holds(key) || !other.holds(key)) {
        add(reasons, key, of(one, key).or(of(other, key)));
      }
    }
    addOthers(reasons, one.absences(), mayHold);
    addOthers(reasons, other.absences(), mayHold);
    Branch ways = one.absences().here.or(other.absences().here);
    return reasons.isEmpty() && ways.isNone() ? NONE : new Absences(reasons, ways);
  }

  private static void addOthers(
      Map<String, Branch> reasons, Absences absences, Set<String> mayHold) {
    absences.reasons.forEach((key, branch) -> {
      if (!mayHold.contains(key)) {
        add(reasons, key, branch);
      }
    });
  }

  private static void add(Map<String, Branch> reasons, String key, Branch branch) {
    if (!branch.isNone()) {
      reasons.merge(key, branch, Branch::or);
    }
  }

  private static Branch of(Presence map, String key) {
    if (map.holds(key)) {
      return Branch.NONE;
    }
    Branch known = map.absences().of(key);
    return known.isNone() && map.lacks(key) ? map.absences().here : known;
  }

  @Override
  public String toString() {
    return reasons.toString();
  }
}
