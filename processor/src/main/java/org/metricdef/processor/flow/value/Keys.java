package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.MissingKeyPaths;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.Trace;
import org.metricdef.processor.flow.provenance.UnknownCause;

/**
 * The lattice element of a label map. The map holds every sure key of {@code facts} and perhaps the
 * others of {@code facts}. If it is {@code open}, it may hold any further key.
 *
 * <p>{@link #join} is the least upper bound: the intersection of sure keys and the union of
 * possible keys; open if one of them is. The result of each operation covers every map that the
 * operation can produce.
 *
 * @param open why the map may hold further keys, if it may
 * @param missing the paths on which keys are missing, for messages
 * @param argument the argument whose keys these are, exactly; any change of a key ends that
 * @param derived the argument whose keys these are, with changes that are known
 * @param breach code that is refused because it may break the contract that these keys are of. If
 *     it runs, the map has other keys
 * @param texts the values of keys, where they are known. Only a map that no other code can reach
 *     has them
 */
public record Keys(
    SortedMap<String, KeyFact> facts,
    Optional<UnknownCause> open,
    MissingKeyPaths missing,
    Optional<SymbolicArgument> argument,
    Optional<DerivedKeys> derived,
    Optional<UnknownCause> breach,
    KnownTexts texts)
    implements MissingKeyPaths.Presence {

  private static final SortedMap<String, KeyFact> EMPTY_FACTS =
      Collections.unmodifiableSortedMap(new TreeMap<>());
  private static final Keys EMPTY =
      new Keys(EMPTY_FACTS, Optional.empty(), MissingKeyPaths.NONE).knowing(KnownTexts.NONE);

  public Keys {
    // Maps of this class are immutable: they come from other keys or are new.
    facts = facts.getClass() == EMPTY_FACTS.getClass()
        ? facts
        : Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    // A key that is not known of may be one of those that are, with another value.
    texts = open.isPresent() ? texts.lost() : texts;
  }

  public Keys(SortedMap<String, KeyFact> facts, Optional<UnknownCause> open) {
    this(facts, open, MissingKeyPaths.NONE);
  }

  private Keys(
      SortedMap<String, KeyFact> facts, Optional<UnknownCause> open, MissingKeyPaths missing) {
    this(
        facts,
        open,
        missing,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        KnownTexts.LOST);
  }

  /** What is known of a key that the map holds or may hold, and that is one of {@code facts}. */
  public KeyFact fact(String key) {
    return Objects.requireNonNull(facts.get(key), key);
  }

  /** A map without keys. */
  public static Keys empty() {
    return EMPTY;
  }

  /** A map with unknown keys. */
  public static Keys any(UnknownCause cause) {
    return new Keys(EMPTY_FACTS, Optional.of(cause));
  }

  /** The map after one of these keys is added. The key is sure if it is the only candidate. */
  public Keys with(Set<String> candidates, Origin origin) {
    return with(candidates, origin, Taints.NONE);
  }

  /** The map after one of these keys is added with a value of these taints. */
  public Keys with(Set<String> candidates, Origin origin, Taints value) {
    return with(candidates, origin, value, Optional.empty());
  }

  /**
   * The map after one of these keys is added.
   *
   * @param texts the texts of which its value is one, if that is known
   */
  public Keys with(
      Set<String> candidates, Origin origin, Taints value, Optional<Set<String>> texts) {
    KeyFact put = KeyFact.at(origin, value);
    KeyFact fact = candidates.size() == 1 ? put : put.unsure();
    Keys with = edit(keys ->
            candidates.forEach(key -> keys.merge(key, fact, KeyFact::overwrittenBy)))
        .knowing(this.texts.put(candidates, texts));
    return candidates.size() == 1
        ? with.derivedFrom(derived)
        : with.markMissing(
            candidates, PathCondition.of("if another key is added", origin.place(), ""));
  }

  /**
   * The map after one of these keys is removed.
   *
   * @param where the code that removes it
   */
  public Keys without(Set<String> candidates, Place where) {
    Keys without = removed(candidates, where);
    return texts.putBack() ? join(without) : without;
  }

  private Keys removed(Set<String> candidates, Place where) {
    Keys removed = candidates.size() == 1
        ? edit(keys -> keys.keySet().removeAll(candidates))
        : edit(keys ->
            candidates.forEach(key -> keys.computeIfPresent(key, (k, fact) -> fact.unsure())));
    Keys marked = removed.markMissing(
        candidates,
        PathCondition.of(
            candidates.size() == 1 ? "after it is removed" : "if it is the key that is removed",
            where,
            ""));
    return candidates.size() == 1
        ? marked
            .derivedFrom(
                derived.flatMap(keys -> keys.without(candidates.iterator().next())))
            .knowing(texts.without(candidates))
        : marked;
  }

  /** The map after all keys are removed. */
  public Keys cleared(Place where) {
    Keys cleared = EMPTY
        .markMissing(facts.keySet(), PathCondition.of("after the map is cleared", where, ""))
        .knowing(texts.forgotten());
    return texts.putBack() ? join(cleared) : cleared;
  }

  /** These keys, as the result of a filter on others. */
  public Keys filteredOutOf(Keys all, Place where) {
    Keys filtered = new Keys(facts, open, all.missing)
        .alsoBrokenBy(all.breach)
        .knowing(all.texts)
        .markMissing(all.facts.keySet(), PathCondition.of("after it is filtered out", where, ""));
    return all.texts.putBack() ? all.join(filtered) : filtered;
  }

  private Keys markMissing(Set<String> keys, PathCondition why) {
    MissingKeyPaths more = missing;
    for (String key : keys) {
      more = holds(key) ? more : more.because(key, why);
    }
    return new Keys(facts, open, more).alsoBrokenBy(breach).knowing(texts);
  }

  /** The map after all entries of another map are added. */
  public Keys merge(Keys other) {
    Keys merged = edit(
        keys -> other.facts.forEach((key, fact) -> keys.merge(key, fact, KeyFact::overwrittenBy)));
    boolean copies = facts.isEmpty() && open.isEmpty();
    return new Keys(
        merged.facts,
        open.or(() -> other.open),
        merged.missing,
        copies ? other.argument : Optional.empty(),
        mergedWith(other),
        UnknownCause.first(breach, other.breach),
        KnownTexts.merged(this, other));
  }

  /** The derivation of a map that gets all entries of another one. */
  private Optional<DerivedKeys> mergedWith(Keys other) {
    if (derived.isPresent()) {
      return other.open.isEmpty() && other.derived.isEmpty() ? derived : Optional.empty();
    }
    return open.isEmpty() ? other.derived : Optional.empty();
  }

  /** The map after an unknown key is added. */
  public Keys withAny(UnknownCause cause) {
    return new Keys(facts, open.or(() -> Optional.of(cause)), missing)
        .alsoBrokenBy(breach)
        .knowing(texts);
  }

  /** The map after an argument, which is not known, is added as a key. */
  public Keys with(SymbolicArgument key, UnknownCause cause) {
    return withAny(cause).derivedFrom(derived.flatMap(keys -> keys.with(key)));
  }

  private Keys derivedFrom(Optional<DerivedKeys> keys) {
    return keys.equals(derived)
        ? this
        : new Keys(facts, open, missing, argument, keys, breach, texts);
  }

  /** The map after an unknown key is removed. */
  public Keys unsure(Place where) {
    return edit(keys -> keys.replaceAll((key, fact) -> fact.unsure()))
        .markMissing(
            facts.keySet(),
            PathCondition.of("if it is the unknown key that is removed", where, ""));
  }

  /** The map after any of its values may have been replaced. */
  public Keys withAnyValues() {
    return edit(keys -> keys.replaceAll((key, fact) -> fact.withAnyValue()))
        .knowing(texts.forgotten());
  }

  /** The texts of which the value of a key is one, if the map holds it; empty if unknown. */
  public Optional<Set<String>> textsOf(String key) {
    return texts.of(key);
  }

  /**
   * The texts of which the value of a key is one after a method that asks whether the map holds it.
   *
   * @param added the texts of the value that is added if the map does not hold the key
   * @param kept the texts of the value if it does
   */
  public Optional<Set<String>> textsIfAbsent(
      String key, Optional<Set<String>> added, Optional<Set<String>> kept) {
    return lacks(key) ? added : KnownTexts.either(kept, added);
  }

  /** Whether the value of any key is known. */
  public boolean knowsTexts() {
    return !texts.byKey().isEmpty();
  }

  /** The same keys with values that are not known. */
  public Keys withoutTexts() {
    return knowsTexts() ? knowing(texts.forgotten()) : this;
  }

  /** The same keys of a map that other code may reach, so that its values will not be known. */
  public Keys inReach() {
    return knowing(texts.lost());
  }

  /** The same, where other code may also put back each key that is removed. */
  public Keys inReachOfEntries() {
    return knowing(KnownTexts.PUT_BACK);
  }

  private Keys knowing(KnownTexts others) {
    return others.equals(texts)
        ? this
        : new Keys(facts, open, missing, argument, derived, breach, others);
  }

  /** The least upper bound, where no decision tells which of both is the case. */
  public Keys join(Keys other) {
    return join(JoinPoint.UNDECIDED, other);
  }

  /** The least upper bound where two paths meet. */
  public Keys join(JoinPoint at, Keys other) {
    if (this == other) {
      return this;
    }
    return at.isNamed()
        ? on(at.way()).joinFacts(at, other.on(at.otherWay())).on(PathCondition.NONE)
        : joinFacts(at, other);
  }

  private Keys joinFacts(JoinPoint at, Keys other) {
    SortedMap<String, KeyFact> keys = new TreeMap<>();
    for (Map.Entry<String, KeyFact> each : facts.entrySet()) {
      KeyFact others = other.facts.get(each.getKey());
      keys.put(
          each.getKey(),
          others == null
              ? each.getValue().joinAbsent(at, true, other.open.isPresent())
              : each.getValue().join(at, others));
    }
    for (Map.Entry<String, KeyFact> each : other.facts.entrySet()) {
      if (!facts.containsKey(each.getKey())) {
        keys.put(each.getKey(), each.getValue().joinAbsent(at, false, open.isPresent()));
      }
    }
    return new Keys(
        Collections.unmodifiableSortedMap(keys),
        UnknownCause.first(open, other.open),
        MissingKeyPaths.join(this, other, keys.keySet()),
        SymbolicArgument.join(argument, other.argument),
        derived.equals(other.derived) ? derived : Optional.empty(),
        UnknownCause.first(breach, other.breach),
        KnownTexts.joined(this, other));
  }

  /** These keys for code that runs at another time: no decision made here holds there. */
  public Keys undecided() {
    if (facts.values().stream().allMatch(KeyFact::isUndecided)) {
      return this;
    }
    SortedMap<String, KeyFact> changed = new TreeMap<>(facts);
    changed.replaceAll((key, fact) -> fact.isUndecided() ? fact : fact.unsure());
    return ofFacts(changed);
  }

  /** The same keys, as those of an argument. */
  public Keys of(SymbolicArgument symbol) {
    return new Keys(
        facts,
        open,
        missing,
        Optional.of(symbol),
        Optional.of(DerivedKeys.of(symbol)),
        breach,
        texts.lost());
  }

  /** Whether the keys are those of an argument, or made of them. */
  public boolean isOfArgument() {
    return argument.isPresent() || derived.isPresent();
  }

  /** The same keys, as those of no argument. */
  public Keys withoutArgument() {
    return new Keys(facts, open, missing).knowing(texts.lost());
  }

  /** The same keys, where the argument that has them is not certain to be the current call's. */
  public Keys within(SymbolicArgument.Extent extent) {
    return !isOfArgument()
        ? this
        : new Keys(
            facts,
            open,
            missing,
            argument.map(symbol -> symbol.within(extent)),
            derived.map(keys -> keys.within(extent)),
            breach,
            texts);
  }

  /** The same keys, which hold only if this code does not break their contract. */
  public Keys alsoBrokenBy(Optional<UnknownCause> code) {
    Optional<UnknownCause> both = UnknownCause.first(breach, code);
    return both.equals(breach)
        ? this
        : new Keys(facts, open, missing, argument, derived, both, texts);
  }

  // Provenance only: these do not change keys.

  /** The same keys. If the cause for further keys has no place, it gets this one. */
  public Keys unknownAt(Place here) {
    return open.isPresent()
        ? new Keys(
            facts, open.map(cause -> cause.orAt(here)), missing, argument, derived, breach, texts)
        : this;
  }

  /** The same keys on a path that lacks all others. */
  public Keys on(PathCondition way) {
    MissingKeyPaths there = missing.on(way);
    return there == missing ? this : new Keys(facts, open, there, argument, derived, breach, texts);
  }

  /** The known paths on which a key is missing. */
  public PathCondition missingOn(String key) {
    return missing.of(key);
  }

  /** The same keys after their map passed a hop. */
  public Keys via(Hop hop) {
    return withOrigins((key, origin) -> origin.via(hop));
  }

  /** The same keys, as seen through a reference with this trace. */
  public Keys seenBy(Trace trace) {
    return withOrigins((key, origin) -> origin.seenBy(trace));
  }

  /**
   * The same keys. Those that were not there before were added through a reference with this trace.
   */
  public Keys putBy(Trace trace, Keys before) {
    return trace.isEmpty()
        ? this
        : withOrigins((key, origin) ->
            before.facts.containsKey(key) && before.facts.get(key).origins().contains(origin)
                ? origin
                : origin.putBy(trace));
  }

  private Keys withOrigins(BiFunction<String, Origin, Origin> change) {
    SortedMap<String, KeyFact> changes = new TreeMap<>();
    facts.forEach((key, fact) -> {
      KeyFact other = fact.withOrigins(origin -> change.apply(key, origin));
      if (other != fact) {
        changes.put(key, other);
      }
    });
    if (changes.isEmpty()) {
      return this;
    }
    SortedMap<String, KeyFact> changed = new TreeMap<>(facts);
    changed.putAll(changes);
    return ofFacts(changed);
  }

  /** The same with other facts of its keys, which are not shared. */
  private Keys ofFacts(SortedMap<String, KeyFact> others) {
    return new Keys(
        Collections.unmodifiableSortedMap(others), open, missing, argument, derived, breach, texts);
  }

  /** Whether two maps have the same known keys, whatever their origins. */
  public boolean sameKeys(Keys other) {
    return sure().equals(other.sure())
        && facts.keySet().equals(other.facts.keySet())
        && open.isPresent() == other.open.isPresent();
  }

  /** Whether the map holds a key on every path. */
  @Override
  public boolean holds(String key) {
    KeyFact fact = facts.get(key);
    return fact != null && fact.sure();
  }

  /** Whether the map holds a key on no path. */
  @Override
  public boolean lacks(String key) {
    return open.isEmpty() && !facts.containsKey(key);
  }

  /** The keys that the map holds on every path. */
  public SortedSet<String> sure() {
    TreeSet<String> sure = new TreeSet<>();
    for (Map.Entry<String, KeyFact> each : facts.entrySet()) {
      if (each.getValue().sure()) {
        sure.add(each.getKey());
      }
    }
    return sure;
  }

  private Keys edit(Consumer<SortedMap<String, KeyFact>> edit) {
    SortedMap<String, KeyFact> copy = new TreeMap<>(facts);
    edit.accept(copy);
    MissingKeyPaths still = missing;
    for (Map.Entry<String, KeyFact> entry : copy.entrySet()) {
      still = entry.getValue().sure() ? still.ended(entry.getKey()) : still;
    }
    return new Keys(Collections.unmodifiableSortedMap(copy), open, still)
        .alsoBrokenBy(breach)
        .knowing(texts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Keys that
            && facts.equals(that.facts)
            && open.equals(that.open)
            && missing.equals(that.missing)
            && argument.equals(that.argument)
            && derived.equals(that.derived)
            && breach.equals(that.breach)
            && texts.equals(that.texts);
  }

  @Override
  public int hashCode() {
    return 31
            * (31
                    * (31 * (31 * (31 * facts.hashCode() + open.hashCode()) + missing.hashCode())
                        + argument.hashCode())
                + derived.hashCode())
        + 31 * breach.hashCode()
        + texts.hashCode();
  }
}
