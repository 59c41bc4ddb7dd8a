package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that a label map has under its keys, where they are known: if the map holds such a
 * key, its value is one of these texts, and not null.
 *
 * @param followed whether all changes of values are seen. If other code may hold an entry of the
 *     map, or change the map, nothing is known from then on
 * @param putBack whether an entry that other code may hold puts its key back into the map when its
 *     value is set, so that no key is surely removed
 * @param byKey the texts of each key; nothing is known of the value of any other key
 */
record KnownTexts(boolean followed, boolean putBack, SortedMap<String, Set<String>> byKey) {

  /** More texts of one key are not followed. */
  private static final int MOST = 4;

  private static final SortedMap<String, Set<String>> NO_TEXTS =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  /** No value is known yet. */
  static final KnownTexts NONE = new KnownTexts(true, false, NO_TEXTS);

  /** No value will be known. */
  static final KnownTexts LOST = new KnownTexts(false, false, NO_TEXTS);

  /** No value will be known, and no key will surely be removed. */
  static final KnownTexts PUT_BACK = new KnownTexts(false, true, NO_TEXTS);

  private static KnownTexts of(TreeMap<String, Set<String>> byKey) {
    return byKey.isEmpty()
        ? NONE
        : new KnownTexts(true, false, Collections.unmodifiableSortedMap(byKey));
  }

  /** The texts of which a key has one, if the map holds it; empty if its value is not known. */
  Optional<Set<String>> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** No value is known any more. */
  KnownTexts forgotten() {
    return followed ? NONE : this;
  }

  /** No value will be known. */
  KnownTexts lost() {
    return putBack ? PUT_BACK : LOST;
  }

  /** The values after one of these keys has got a new one. */
  KnownTexts put(Set<String> candidates, Optional<Set<String>> value) {
    if (!followed || byKey.isEmpty() && value.isEmpty()) {
      return this;
    }
    TreeMap<String, Set<String>> after = new TreeMap<>(byKey);
    for (String key : candidates) {
      // A key that is not known to be absent may have a value that is not known.
      Optional<Set<String>> texts = candidates.size() == 1 ? value : either(of(key), value);
      set(after, key, texts);
    }
    return of(after);
  }

  /** The values after these keys are removed. */
  KnownTexts without(Set<String> keys) {
    if (byKey.isEmpty()) {
      return this;
    }
    TreeMap<String, Set<String>> after = new TreeMap<>(byKey);
    after.keySet().removeAll(keys);
    return of(after);
  }

  /** The values of a map with these keys after all entries of another one are put into it. */
  static KnownTexts merged(Keys map, Keys added) {
    KnownTexts own = map.texts();
    KnownTexts others = added.texts();
    if (!own.followed || own.byKey.isEmpty() && others.byKey.isEmpty()) {
      return own;
    }
    TreeMap<String, Set<String>> after = new TreeMap<>(own.byKey);
    for (Map.Entry<String, KeyFact> each : added.facts().entrySet()) {
      String key = each.getKey();
      boolean replaces = each.getValue().sure() || map.lacks(key);
      set(after, key, replaces ? others.of(key) : either(own.of(key), others.of(key)));
    }
    return of(after);
  }

  /** The values where two paths meet. */
  static KnownTexts joined(Keys one, Keys other) {
    KnownTexts mine = one.texts();
    KnownTexts others = other.texts();
    if (!mine.followed || !others.followed) {
      return mine.putBack || others.putBack ? PUT_BACK : LOST;
    }
    if (mine.byKey.isEmpty() && others.byKey.isEmpty()) {
      return NONE;
    }
    TreeMap<String, Set<String>> both = new TreeMap<>();
    for (Map.Entry<String, Set<String>> each : mine.byKey.entrySet()) {
      String key = each.getKey();
      set(
          both,
          key,
          other.lacks(key) ? mine.of(key) : either(Optional.of(each.getValue()), others.of(key)));
    }
    for (Map.Entry<String, Set<String>> each : others.byKey.entrySet()) {
      if (one.lacks(each.getKey())) {
        set(both, each.getKey(), Optional.of(each.getValue()));
      }
    }
    return of(both);
  }

  private static void set(Map<String, Set<String>> byKey, String key, Optional<Set<String>> texts) {
    if (texts.isPresent() && texts.get().size() <= MOST) {
      byKey.put(key, texts.get());
    } else {
      byKey.remove(key);
    }
  }

  /** One of two values; empty if either is not known. */
  static Optional<Set<String>> either(Optional<Set<String>> one, Optional<Set<String>> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> both = new TreeSet<>(one.get());
    both.addAll(other.get());
    return Optional.of(Collections.unmodifiableSet(both));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof KnownTexts that
            && followed == that.followed
            && putBack == that.putBack
            && byKey.equals(that.byKey);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Boolean.hashCode(followed) + Boolean.hashCode(putBack)) + byKey.hashCode();
  }
}
