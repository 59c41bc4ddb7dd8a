package org.metricdef.processor.flow;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The lattice: which keys a label map holds. It holds every sure key of {@code facts}, perhaps the
 * unsure ones, and nothing else unless it is {@code open}, when it may hold any other key too.
 *
 * <p>{@link #join} is the least upper bound: sure is intersected, may is united, open wins. What
 * each operation returns describes at least every map that the operation can produce.
 *
 * @param open why nothing more is known, if so
 */
public record Keys(SortedMap<String, KeyFact> facts, Optional<Loss> open) {

  private static final Keys EMPTY = new Keys(new TreeMap<>(), Optional.empty());

  public Keys {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** A map without keys. */
  public static Keys empty() {
    return EMPTY;
  }

  /** A map of which nothing is known. */
  public static Keys any(Loss loss) {
    return new Keys(new TreeMap<>(), Optional.of(loss));
  }

  /** The map after one of these keys is put in; sure where there is but one candidate. */
  public Keys with(Set<String> candidates, Origin origin) {
    return with(candidates, origin, Traits.NONE);
  }

  /** The map after one of these keys is put in with a value of these traits. */
  public Keys with(Set<String> candidates, Origin origin, Traits value) {
    KeyFact put = KeyFact.at(origin, value);
    KeyFact fact = candidates.size() == 1 ? put : put.unsure();
    return edit(keys -> candidates.forEach(key -> keys.merge(key, fact, Keys::overwrite)));
  }

  /** The map after one of these keys is taken out. */
  public Keys without(Set<String> candidates) {
    if (candidates.size() == 1) {
      return edit(keys -> keys.keySet().removeAll(candidates));
    }
    return edit(
        keys -> candidates.forEach(key -> keys.computeIfPresent(key, (k, fact) -> fact.unsure())));
  }

  /** The map after all pairs of another are put in. */
  public Keys merge(Keys other) {
    Keys merged =
        edit(keys -> other.facts.forEach((key, fact) -> keys.merge(key, fact, Keys::overwrite)));
    return new Keys(merged.facts, open.or(() -> other.open));
  }

  /** The map after a key that nobody knows is put in. */
  public Keys withAny(Loss loss) {
    return new Keys(facts, open.or(() -> Optional.of(loss)));
  }

  /** The map after any of its keys may have been taken out. */
  public Keys unsure() {
    return edit(keys -> keys.replaceAll((key, fact) -> fact.unsure()));
  }

  /** The map after any of its values may have been replaced. */
  public Keys withAnyValues() {
    return edit(keys -> keys.replaceAll((key, fact) -> fact.withAnyValue()));
  }

  /** The least that covers both. */
  public Keys join(Keys other) {
    if (equals(other)) {
      return this;
    }
    SortedMap<String, KeyFact> keys = new TreeMap<>();
    facts.forEach((key, fact) -> {
      KeyFact others = other.facts.get(key);
      keys.put(key, others == null ? fact.unsure() : fact.join(others));
    });
    other.facts.forEach((key, fact) -> keys.putIfAbsent(key, fact.unsure()));
    return new Keys(keys, open.or(() -> other.open));
  }

  /** Whether two maps hold the same keys as far as is known, wherever those were put in. */
  public boolean sameKeys(Keys other) {
    return sure().equals(other.sure())
        && facts.keySet().equals(other.facts.keySet())
        && open.isPresent() == other.open.isPresent();
  }

  /** The keys that are there on every path. */
  public SortedSet<String> sure() {
    TreeSet<String> sure = new TreeSet<>();
    facts.forEach((key, fact) -> {
      if (fact.sure()) {
        sure.add(key);
      }
    });
    return sure;
  }

  /** A put replaces: the key is sure if either was, and the newer origin counts if it surely ran. */
  private static KeyFact overwrite(KeyFact old, KeyFact put) {
    if (put.sure()) {
      return put;
    }
    KeyFact both = old.join(put);
    return new KeyFact(old.sure(), both.origins(), both.values());
  }

  private Keys edit(Consumer<SortedMap<String, KeyFact>> edit) {
    SortedMap<String, KeyFact> copy = new TreeMap<>(facts);
    edit.accept(copy);
    return new Keys(copy, open);
  }
}
