package org.metricdef.processor.flow.value;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which keys pass: all of {@code keys} and no other, or the other way round.
 *
 * @param others whether the keys that pass are all others
 * @param exact whether each key that may pass surely does
 */
public record KeyFilter(boolean others, Set<String> keys, boolean exact) {

  /** Every key passes. */
  public static final KeyFilter ALL = new KeyFilter(true, Set.of(), true);

  public KeyFilter {
    keys = Set.copyOf(keys);
  }

  /** These keys pass and no others. */
  public static KeyFilter only(Set<String> keys) {
    return new KeyFilter(false, keys, true);
  }

  /** Who knows which keys pass. */
  public static KeyFilter unclear() {
    return new KeyFilter(true, Set.of(), false);
  }

  /** What this one keeps back passes; only an exact filter can be turned round. */
  public KeyFilter negate() {
    return exact ? new KeyFilter(!others, keys, true) : unclear();
  }

  /** What passes both. */
  public KeyFilter and(KeyFilter other) {
    boolean both = exact && other.exact;
    if (others && other.others) {
      return new KeyFilter(true, union(keys, other.keys), both);
    }
    if (!others && !other.others) {
      return new KeyFilter(false, intersection(keys, other.keys), both);
    }
    return others
        ? new KeyFilter(false, without(other.keys, keys), both)
        : new KeyFilter(false, without(keys, other.keys), both);
  }

  /** One of the two, and nobody knows which. */
  KeyFilter or(KeyFilter other) {
    if (equals(other)) {
      return this;
    }
    if (others && other.others) {
      return new KeyFilter(true, intersection(keys, other.keys), false);
    }
    if (!others && !other.others) {
      return new KeyFilter(false, union(keys, other.keys), false);
    }
    return others
        ? new KeyFilter(true, without(keys, other.keys), false)
        : new KeyFilter(true, without(other.keys, keys), false);
  }

  private boolean passes(String key) {
    return others != keys.contains(key);
  }

  /** What is left of a map. */
  public Keys apply(Keys map) {
    SortedMap<String, KeyFact> left = new TreeMap<>();
    map.facts().forEach((key, fact) -> {
      if (passes(key)) {
        left.put(key, exact ? fact : fact.unsure());
      }
    });
    return new Keys(left, map.open());
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> result = new HashSet<>(one);
    result.addAll(other);
    return result;
  }

  private static Set<String> intersection(Set<String> one, Set<String> other) {
    Set<String> result = new HashSet<>(one);
    result.retainAll(other);
    return result;
  }

  private static Set<String> without(Set<String> one, Set<String> other) {
    Set<String> result = new HashSet<>(one);
    result.removeAll(other);
    return result;
  }
}
