package org.metricdef.processor.flow.provenance;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The paths on which keys are missing. */
public final class MissingKeyPaths extends MessageOnly {

  public static final MissingKeyPaths NONE = new MissingKeyPaths(Map.of(), PathCondition.NONE);

  private final Map<String, PathCondition> reasons;
  private final PathCondition here;

  private MissingKeyPaths(Map<String, PathCondition> reasons, PathCondition here) {
    this.reasons = reasons;
    this.here = here;
  }

  /** The known paths on which a key is missing. */
  public PathCondition of(String key) {
    return reasons.getOrDefault(key, PathCondition.NONE);
  }

  /** The same, on a path that lacks every key which only other paths have. */
  public MissingKeyPaths on(PathCondition path) {
    return reasons.isEmpty() && path.isNone() ? NONE : new MissingKeyPaths(reasons, path);
  }

  /** The same after a key is removed on a path. */
  public MissingKeyPaths because(String key, PathCondition why) {
    Map<String, PathCondition> more = new TreeMap<>(reasons);
    more.merge(key, why, PathCondition::or);
    return new MissingKeyPaths(more, here);
  }

  /** The same after a key is surely added. */
  public MissingKeyPaths ended(String key) {
    if (!reasons.containsKey(key)) {
      return this;
    }
    Map<String, PathCondition> fewer = new TreeMap<>(reasons);
    fewer.remove(key);
    return new MissingKeyPaths(fewer, here);
  }

  /**
   * The keys that an abstract map surely holds and surely lacks, and the paths on which it may lack
   * a key.
   */
  public interface Presence {

    boolean holds(String key);

    boolean lacks(String key);

    MissingKeyPaths missing();
  }

  /**
   * The join of the missing-key paths of two maps.
   *
   * @param mayHold the keys that the joined map may hold
   */
  public static MissingKeyPaths join(Presence one, Presence other, Set<String> mayHold) {
    Map<String, PathCondition> reasons = new TreeMap<>();
    for (String key : mayHold) {
      if (!one.holds(key) || !other.holds(key)) {
        add(reasons, key, of(one, key).or(of(other, key)));
      }
    }
    addOthers(reasons, one.missing(), mayHold);
    addOthers(reasons, other.missing(), mayHold);
    PathCondition ways = one.missing().here.or(other.missing().here);
    return reasons.isEmpty() && ways.isNone() ? NONE : new MissingKeyPaths(reasons, ways);
  }

  private static void addOthers(
      Map<String, PathCondition> reasons, MissingKeyPaths missing, Set<String> mayHold) {
    missing.reasons.forEach((key, path) -> {
      if (!mayHold.contains(key)) {
        add(reasons, key, path);
      }
    });
  }

  private static void add(Map<String, PathCondition> reasons, String key, PathCondition path) {
    if (!path.isNone()) {
      reasons.merge(key, path, PathCondition::or);
    }
  }

  private static PathCondition of(Presence map, String key) {
    if (map.holds(key)) {
      return PathCondition.NONE;
    }
    PathCondition known = map.missing().of(key);
    return known.isNone() && map.lacks(key) ? map.missing().here : known;
  }

  @Override
  public String toString() {
    return reasons.toString();
  }
}
