package org.metricdef;

import java.util.Arrays;
import java.util.Objects;

/**
 * The keys of labels in the order in which they were given, and their alphabetical order. A program
 * makes its labels at few places, each with the same keys again and again; so orders are
 * remembered, and the keys sorted and compared once a place instead of once a call. What is
 * remembered changes no result: where it was overwritten, the order is found anew.
 */
final class KeyOrder {

  static final String NO_KEY = "label key is null";

  static final KeyOrder EMPTY = new KeyOrder(new String[0]);

  /** A power of two. Entries are immutable, so that a race can only find an order twice. */
  private static final KeyOrder[] REMEMBERED = new KeyOrder[256];

  /** The order that another becomes by one more or one less key. */
  private record Step(String key, KeyOrder next) {}

  private final String[] given;
  private final String[] sorted;

  /** For each of the sorted keys, where its value stands among the pairs. */
  private final int[] values;

  /** For each of the given keys, what the hash of its value is multiplied by. */
  private final int[] weights;

  private final int hash;

  /** The last step to more keys; null before the first one. */
  // An annotation that says so would be a dependency of every user.
  @SuppressWarnings("NullAway.Init")
  private Step longer;

  /** The last step to fewer keys; null before the first one. */
  // As above.
  @SuppressWarnings("NullAway.Init")
  private Step shorter;

  /**
   * Sorts keys.
   *
   * @throws IllegalArgumentException if one is given twice
   */
  private KeyOrder(String[] given) {
    this.given = given;
    this.sorted = new String[given.length];
    this.values = new int[given.length];
    this.weights = new int[given.length];
    int keysHash = 0;
    for (int i = 0; i < given.length; i++) {
      weights[i] = given[i].hashCode() | 1;
      keysHash += weights[i] * 31;
      int at = i;
      while (at > 0) {
        int order = sorted[at - 1].compareTo(given[i]);
        if (order == 0) {
          throw new IllegalArgumentException("label key '" + given[i] + "' is given twice");
        }
        if (order < 0) {
          break;
        }
        sorted[at] = sorted[at - 1];
        values[at] = values[at - 1];
        at--;
      }
      sorted[at] = given[i];
      values[at] = 2 * i + 1;
    }
    this.hash = keysHash;
  }

  /**
   * The order of the keys of pairs.
   *
   * @throws IllegalArgumentException if a key is given twice
   * @throws NullPointerException if a key is null
   */
  static KeyOrder of(String[] pairs) {
    if (pairs.length == 0) {
      return EMPTY;
    }
    Objects.requireNonNull(pairs[0], NO_KEY);
    Objects.requireNonNull(pairs[pairs.length - 2], NO_KEY);
    // Two of the keys tell most places apart, and cost less than all.
    int hash = 31 * pairs[0].hashCode() + pairs[pairs.length - 2].hashCode() + pairs.length;
    int slot = (hash ^ hash >>> 16) & REMEMBERED.length - 1;
    KeyOrder known = REMEMBERED[slot];
    if (known == null || !known.isOf(pairs)) {
      String[] given = new String[pairs.length / 2];
      for (int i = 0; i < given.length; i++) {
        given[i] = Objects.requireNonNull(pairs[2 * i], NO_KEY);
      }
      known = new KeyOrder(given);
      REMEMBERED[slot] = known;
    }
    return known;
  }

  private boolean isOf(String[] pairs) {
    if (2 * given.length != pairs.length) {
      return false;
    }
    for (int i = 0; i < given.length; i++) {
      // Nearly always both are the same constant.
      if (given[i] != pairs[2 * i] && !given[i].equals(pairs[2 * i])) {
        return false;
      }
    }
    return true;
  }

  /** The order of pairs that have one more at their end than those of this order. */
  KeyOrder longer(String[] pairs) {
    String key = pairs[pairs.length - 2];
    Step step = longer;
    if (step == null || !step.key.equals(key)) {
      step = new Step(key, of(pairs));
      longer = step;
    }
    return step.next;
  }

  /** The order of pairs that lack one that those of this order have. */
  KeyOrder shorter(String key, String[] pairs) {
    Step step = shorter;
    if (step == null || !step.key.equals(key)) {
      step = new Step(key, of(pairs));
      shorter = step;
    }
    return step.next;
  }

  int size() {
    return sorted.length;
  }

  /** A key by its place in alphabetical order. */
  String key(int place) {
    return sorted[place];
  }

  /** Where the value of that key stands among the pairs. */
  int valueOf(int place) {
    return values[place];
  }

  /** Where the value of a key stands among the pairs; -1 where there is no such key. */
  int valueOf(String key) {
    for (int i = 0; i < given.length; i++) {
      if (given[i].equals(key)) {
        return 2 * i + 1;
      }
    }
    return -1;
  }

  /** Whether the keys are the same, in whatever order they were given. */
  boolean hasKeysOf(KeyOrder other) {
    return Arrays.equals(sorted, other.sorted);
  }

  /** The hash of pairs; the same for the same pairs, in whatever order they were given. */
  int hashOf(String[] pairs) {
    int sum = hash;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * pairs[2 * i + 1].hashCode();
    }
    return sum;
  }
}
