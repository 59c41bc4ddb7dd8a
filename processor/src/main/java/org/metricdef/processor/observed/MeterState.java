package org.metricdef.processor.observed;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.value.Keys;

/**
 * What code has told a builder of a meter, as the keys of an abstract map: those of the tags, and
 * those that stand for the meter's name and base unit.
 */
final class MeterState {

  /** No key of a tag begins like this: the backends replace it. */
  private static final String OURS = "\0";

  private static final String NAME = OURS + "name ";
  private static final String UNIT = OURS + "unit ";
  private static final String PROVIDES = OURS + "provides ";
  private static final String GIVEN_TO = OURS + "given to ";
  private static final String OWN_REGISTRY = OURS + "own registry";

  private MeterState() {}

  /** A builder without tags. */
  static Keys named(Optional<String> name, Origin origin) {
    return name.map(known -> Keys.empty().with(Set.of(NAME + known), origin)).orElse(Keys.empty());
  }

  /** The meter's name; empty if it is not known. */
  static Optional<String> name(Keys state) {
    return only(state, NAME);
  }

  /** The state after the builder is told the meter's unit, which becomes part of the name. */
  static Keys measuredIn(Keys state, Optional<String> unit, Origin origin) {
    Keys without = state;
    for (String key : state.facts().keySet()) {
      without = key.startsWith(UNIT) ? without.without(Set.of(key), origin.place()) : without;
    }
    return unit.isPresent() && !unit.get().isEmpty()
        ? without.with(Set.of(UNIT + unit.get()), origin)
        : without;
  }

  /** The meter's unit; empty text if it has none. */
  static String unit(Keys state) {
    return only(state, UNIT).orElse("");
  }

  /**
   * The state after the builder becomes a provider of meters. The provider sees what the builder is
   * told later.
   *
   * @param isShared whether the registry counts as the program's only one
   * @param givenTo the constructor or method that is given the registry; empty if none is
   */
  static Keys providing(
      Keys state, String kind, boolean isShared, Optional<String> givenTo, Origin origin) {
    Keys providing = state.with(Set.of(PROVIDES + kind), origin);
    Keys given =
        givenTo.isPresent() ? providing.with(Set.of(GIVEN_TO + givenTo.get()), origin) : providing;
    return isShared ? given : given.with(Set.of(OWN_REGISTRY), origin);
  }

  /** The constructor or method that is given a provider's registry; empty if none is. */
  static Optional<String> givenTo(Keys state) {
    return only(state, GIVEN_TO);
  }

  /** The kind of meter that a provider looks up in the program's registry; empty if in another. */
  static Optional<String> provides(Keys state) {
    return state.facts().containsKey(OWN_REGISTRY) ? Optional.empty() : only(state, PROVIDES);
  }

  private static Optional<String> only(Keys state, String prefix) {
    return state.facts().keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .filter(state::holds)
        .map(key -> key.substring(prefix.length()))
        .findFirst();
  }

  /** The keys that tags surely have. */
  static SortedSet<String> sureTags(Keys state) {
    SortedSet<String> tags = new TreeSet<>(state.sure());
    tags.removeIf(key -> key.startsWith(OURS));
    return tags;
  }

  /** The keys that tags may have; empty if there may be others, or if name or unit may differ. */
  static Optional<SortedSet<String>> possibleTags(Keys state) {
    SortedSet<String> tags = new TreeSet<>(state.facts().keySet());
    tags.removeIf(key -> key.startsWith(OURS));
    boolean isOneMeter =
        state.facts().keySet().stream().filter(key -> key.startsWith(OURS)).allMatch(state::holds);
    return state.open().isEmpty() && isOneMeter ? Optional.of(tags) : Optional.empty();
  }

  /** The keys of the tags; empty if there may be others, or if one may be missing. */
  static Optional<SortedSet<String>> tags(Keys state) {
    if (state.open().isPresent() || !state.sure().equals(state.facts().keySet())) {
      return Optional.empty();
    }
    SortedSet<String> tags = new TreeSet<>(state.facts().keySet());
    tags.removeIf(key -> key.startsWith(OURS));
    return Optional.of(tags);
  }
}
