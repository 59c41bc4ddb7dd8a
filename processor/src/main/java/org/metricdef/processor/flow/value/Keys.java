package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.MissingKeyPaths;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.Trace;
import org.metricdef.processor.flow.provenance.UnknownCause;

/**
 * The lattice: which keys a label map holds. It holds every sure key of {@code facts}, perhaps the
 * unsure ones, and nothing else unless it is {@code open}, when it may hold any other key too.
 *
 * <p>{@link #join} is the least upper bound: sure is intersected, may is united, open wins. What
 * each operation returns describes at least every map that the operation can produce.
 *
 * @param open why nothing more is known, if so
 * @param missing on which branches keys are absent, for messages
 */
public record Keys(
    SortedMap<String, KeyFact> facts, Optional<UnknownCause> open, MissingKeyPaths missing)
    implements MissingKeyPaths.Presence {

  private static final SortedMap<String, KeyFact> EMPTY_FACTS =
      Collections.unmodifiableSortedMap(new TreeMap<>());
  private static final Keys EMPTY = new Keys(EMPTY_FACTS, Optional.empty());

  public Keys {
    // Those of other keys, and those made here for new ones, never change.
    facts = facts.getClass() == EMPTY_FACTS.getClass()
        ? facts
        : Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  public Keys(SortedMap<String, KeyFact> facts, Optional<UnknownCause> open) {
    this(facts, open, MissingKeyPaths.NONE);
  }

  /** A map without keys. */
  public static Keys empty() {
    return EMPTY;
  }

  /** A map of which nothing is known. */
  public static Keys any(UnknownCause cause) {
    return new Keys(EMPTY_FACTS, Optional.of(cause));
  }

  /** The map after one of these keys is put in; sure where there is but one candidate. */
  public Keys with(Set<String> candidates, Origin origin) {
    return with(candidates, origin, Taints.NONE);
  }

  /** The map after one of these keys is put in with a value of these traits. */
  public Keys with(Set<String> candidates, Origin origin, Taints value) {
    KeyFact put = KeyFact.at(origin, value);
    KeyFact fact = candidates.size() == 1 ? put : put.unsure();
    Keys with = edit(keys -> candidates.forEach(key -> keys.merge(key, fact, Keys::overwrite)));
    return candidates.size() == 1
        ? with
        : with.markMissing(
            candidates, PathCondition.of("if another key is added", origin.place(), ""));
  }

  /**
   * The map after one of these keys is taken out.
   *
   * @param where the code that does it
   */
  public Keys without(Set<String> candidates, Place where) {
    Keys removed = candidates.size() == 1
        ? edit(keys -> keys.keySet().removeAll(candidates))
        : edit(keys ->
            candidates.forEach(key -> keys.computeIfPresent(key, (k, fact) -> fact.unsure())));
    return removed.markMissing(
        candidates,
        PathCondition.of(
            candidates.size() == 1 ? "after it is removed" : "if it is the key that is removed",
            where,
            ""));
  }

  /** The map after all keys are taken out. */
  public Keys cleared(Place where) {
    return EMPTY.markMissing(
        facts.keySet(), PathCondition.of("after the map is cleared", where, ""));
  }

  /** These keys, which are what a filter left of others. */
  public Keys filteredOutOf(Keys all, Place where) {
    return new Keys(facts, open, all.missing)
        .markMissing(all.facts.keySet(), PathCondition.of("after it is filtered out", where, ""));
  }

  private Keys markMissing(Set<String> keys, PathCondition why) {
    MissingKeyPaths more = missing;
    for (String key : keys) {
      more = holds(key) ? more : more.because(key, why);
    }
    return new Keys(facts, open, more);
  }

  /** The map after all pairs of another are put in. */
  public Keys merge(Keys other) {
    Keys merged =
        edit(keys -> other.facts.forEach((key, fact) -> keys.merge(key, fact, Keys::overwrite)));
    return new Keys(merged.facts, open.or(() -> other.open), merged.missing);
  }

  /** The map after a key that nobody knows is put in. */
  public Keys withAny(UnknownCause cause) {
    return new Keys(facts, open.or(() -> Optional.of(cause)), missing);
  }

  /** The map after any of its keys may have been taken out. */
  public Keys unsure(Place where) {
    return edit(keys -> keys.replaceAll((key, fact) -> fact.unsure()))
        .markMissing(
            facts.keySet(),
            PathCondition.of("if it is the unknown key that is removed", where, ""));
  }

  /** The map after any of its values may have been replaced. */
  public Keys withAnyValues() {
    return edit(keys -> keys.replaceAll((key, fact) -> fact.withAnyValue()));
  }

  /** The least that covers both. */
  public Keys join(Keys other) {
    if (this == other) {
      return this;
    }
    SortedMap<String, KeyFact> keys = new TreeMap<>();
    facts.forEach((key, fact) -> {
      KeyFact others = other.facts.get(key);
      keys.put(key, others == null ? fact.unsure() : fact.join(others));
    });
    other.facts.forEach((key, fact) -> keys.putIfAbsent(key, fact.unsure()));
    return new Keys(
        Collections.unmodifiableSortedMap(keys),
        UnknownCause.first(open, other.open),
        MissingKeyPaths.join(this, other, keys.keySet()));
  }

  /** The least that covers both, where two ways meet that people can be told of. */
  public Keys join(PathCondition way, Keys other, PathCondition otherWay) {
    return this == other ? this : on(way).join(other.on(otherWay)).on(PathCondition.NONE);
  }

  // What is told of keys, and changes nothing.

  /** The same keys; where they were lost nowhere else, they were lost here. */
  public Keys unknownAt(Place here) {
    return open.isPresent() ? new Keys(facts, open.map(cause -> cause.orAt(here)), missing) : this;
  }

  /** The same keys, on a way that lacks all others. */
  public Keys on(PathCondition way) {
    MissingKeyPaths there = missing.on(way);
    return there == missing ? this : new Keys(facts, open, there);
  }

  /** On which branches a key is absent, as far as there is something to say. */
  public PathCondition missingOn(String key) {
    return missing.of(key);
  }

  /** The same keys after their map took a hop. */
  public Keys via(Hop hop) {
    return withOrigins((key, origin) -> origin.via(hop));
  }

  /** The same keys, for who got their map by this trail. */
  public Keys seenBy(Trace trace) {
    return withOrigins((key, origin) -> origin.seenBy(trace));
  }

  /** The same keys, those that were not there before put in by who got the map by this trail. */
  public Keys putBy(Trace trace, Keys before) {
    return trace.isEmpty()
        ? this
        : withOrigins((key, origin) ->
            before.facts.containsKey(key) && before.facts.get(key).origins().contains(origin)
                ? origin
                : origin.putBy(trace));
  }

  private Keys withOrigins(BiFunction<String, Origin, Origin> change) {
    if (facts.isEmpty()) {
      return this;
    }
    SortedMap<String, KeyFact> changed = new TreeMap<>(facts);
    changed.replaceAll((key, fact) -> fact.withOrigins(origin -> change.apply(key, origin)));
    return new Keys(Collections.unmodifiableSortedMap(changed), open, missing);
  }

  /** Whether two maps hold the same keys as far as is known, wherever those were put in. */
  public boolean sameKeys(Keys other) {
    return sure().equals(other.sure())
        && facts.keySet().equals(other.facts.keySet())
        && open.isPresent() == other.open.isPresent();
  }

  /** Whether a key is there on every path. */
  @Override
  public boolean holds(String key) {
    KeyFact fact = facts.get(key);
    return fact != null && fact.sure();
  }

  /** Whether a key is there on no path. */
  @Override
  public boolean lacks(String key) {
    return open.isEmpty() && !facts.containsKey(key);
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
    MissingKeyPaths still = missing;
    for (Map.Entry<String, KeyFact> entry : copy.entrySet()) {
      still = entry.getValue().sure() ? still.ended(entry.getKey()) : still;
    }
    return new Keys(Collections.unmodifiableSortedMap(copy), open, still);
  }
}
