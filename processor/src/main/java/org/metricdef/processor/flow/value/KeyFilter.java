package org.metricdef.processor.flow.value;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A test of keys: all of {@code keys} and no others pass, or the reverse.
 *
 * @param others whether all other keys pass instead
 * @param exact whether each key that may pass surely passes
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

  /** Any key may pass or not. */
  public static KeyFilter unclear() {
    return new KeyFilter(true, Set.of(), false);
  }

  /** The keys that this filter rejects. Only an exact filter can be negated. */
  public KeyFilter negate() {
    return exact ? new KeyFilter(!others, keys, true) : unclear();
  }

  /** The keys that pass both filters. */
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

  /** One of two filters; it is unknown which. */
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

  /** The keys of a map that pass. */
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
