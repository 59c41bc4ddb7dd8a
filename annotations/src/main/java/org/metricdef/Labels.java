package org.metricdef;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * An immutable map from label keys to label values. Two with the same pairs are equal, in whatever
 * order the pairs were given. Keys and values are never null: every method that is given a null
 * throws NullPointerException naming the key.
 */
public final class Labels {

  private static final Labels EMPTY = new Labels(KeyOrder.EMPTY, new String[0]);

  private final KeyOrder order;

  /** Key, value, key, value …, as they were given. */
  private final String[] pairs;

  /** 0 until it is asked for; what is only passed on to be lengthened is never asked. */
  private int hash;

  private Labels(KeyOrder order, String[] pairs) {
    this.order = order;
    this.pairs = pairs;
  }

  /** No labels at all. */
  public static Labels empty() {
    return EMPTY;
  }

  /** No labels at all; the same as {@link #empty()}. */
  public static Labels of() {
    return EMPTY;
  }

  /** One label. */
  public static Labels of(String k1, String v1) {
    return ofPairs(k1, v1);
  }

  /**
   * Two labels.
   *
   * @throws IllegalArgumentException if a key is given twice
   */
  public static Labels of(String k1, String v1, String k2, String v2) {
    return ofPairs(k1, v1, k2, v2);
  }

  /**
   * Three labels.
   *
   * @throws IllegalArgumentException if a key is given twice
   */
  public static Labels of(String k1, String v1, String k2, String v2, String k3, String v3) {
    return ofPairs(k1, v1, k2, v2, k3, v3);
  }

  /**
   * Four labels.
   *
   * @throws IllegalArgumentException if a key is given twice
   */
  public static Labels of(
      String k1, String v1, String k2, String v2, String k3, String v3, String k4, String v4) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4);
  }

  /**
   * Five labels.
   *
   * @throws IllegalArgumentException if a key is given twice
   */
  public static Labels of(
      String k1,
      String v1,
      String k2,
      String v2,
      String k3,
      String v3,
      String k4,
      String v4,
      String k5,
      String v5) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
  }

  /**
   * Six labels; more are added by {@link #with}.
   *
   * @throws IllegalArgumentException if a key is given twice
   */
  public static Labels of(
      String k1,
      String v1,
      String k2,
      String v2,
      String k3,
      String v3,
      String k4,
      String v4,
      String k5,
      String v5,
      String k6,
      String v6) {
    return ofPairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
  }

  /** The pairs of a map, which may be changed afterwards without effect on the result. */
  public static Labels copyOf(Map<String, String> map) {
    Labels labels = EMPTY;
    for (Map.Entry<String, String> entry : map.entrySet()) {
      labels = labels.with(entry.getKey(), entry.getValue());
    }
    return labels;
  }

  /** These labels and one more; a key that is here already gets the new value. */
  public Labels with(String key, String value) {
    requireKey(key);
    requireValue(key, value);
    int at = order.valueOf(key);
    if (at >= 0) {
      String[] changed = pairs.clone();
      changed[at] = value;
      return new Labels(order, changed);
    }
    String[] longer = Arrays.copyOf(pairs, pairs.length + 2);
    longer[pairs.length] = key;
    longer[pairs.length + 1] = value;
    return new Labels(order.longer(longer), longer);
  }

  /** These labels less one key; the same labels where the key is not among them. */
  public Labels without(String key) {
    requireKey(key);
    int at = order.valueOf(key);
    if (at < 0) {
      return this;
    }
    String[] shorter = new String[pairs.length - 2];
    System.arraycopy(pairs, 0, shorter, 0, at - 1);
    System.arraycopy(pairs, at + 1, shorter, at - 1, pairs.length - at - 1);
    return new Labels(order.shorter(key, shorter), shorter);
  }

  /** These labels and the others; where both have a key, the other's value counts. */
  public Labels merge(Labels others) {
    Labels merged = this;
    for (int i = 0; i < others.pairs.length; i += 2) {
      merged = merged.with(others.pairs[i], others.pairs[i + 1]);
    }
    return merged;
  }

  /** The value of a key, or null where there is no such key. */
  // An annotation that says so would be a dependency of every user.
  @SuppressWarnings("NullAway")
  public String get(String key) {
    int at = order.valueOf(key);
    return at < 0 ? null : pairs[at];
  }

  /** Whether there is such a key. */
  public boolean containsKey(String key) {
    return order.valueOf(key) >= 0;
  }

  /** How many labels there are. */
  public int size() {
    return pairs.length / 2;
  }

  /** The keys in alphabetical order. */
  public Iterable<String> keys() {
    return KeyIterator::new;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labels that
        && hashCode() == that.hashCode()
        && (order == that.order ? hasValuesOf(that) : hasEqualPairs(that));
  }

  private boolean hasValuesOf(Labels that) {
    for (int i = 1; i < pairs.length; i += 2) {
      if (pairs[i] != that.pairs[i] && !pairs[i].equals(that.pairs[i])) {
        return false;
      }
    }
    return true;
  }

  /** The same, where the keys were given in other orders. */
  private boolean hasEqualPairs(Labels that) {
    if (!order.hasKeysOf(that.order)) {
      return false;
    }
    for (int i = 0; i < order.size(); i++) {
      if (!pairs[order.valueOf(i)].equals(that.pairs[that.order.valueOf(i)])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = order.hashOf(pairs);
      hash = known;
    }
    return known;
  }

  /** For people: {@code {exchange=binance, topic=trades}}, sorted by key. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < order.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(order.key(i)).append('=');
      text.append(pairs[order.valueOf(i)]);
    }
    return text.append('}').toString();
  }

  /** Keeps the array: it is the caller's arguments, and nobody else's. */
  private static Labels ofPairs(String... pairs) {
    KeyOrder order = KeyOrder.of(pairs);
    for (int i = 1; i < pairs.length; i += 2) {
      requireValue(pairs[i - 1], pairs[i]);
    }
    return new Labels(order, pairs);
  }

  private static void requireKey(String key) {
    Objects.requireNonNull(key, KeyOrder.NO_KEY);
  }

  private static void requireValue(String key, String value) {
    if (value == null) {
      throw new NullPointerException("value of label '" + key + "' is null");
    }
  }

  private final class KeyIterator implements Iterator<String> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < order.size();
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return order.key(next++);
    }
  }
}
