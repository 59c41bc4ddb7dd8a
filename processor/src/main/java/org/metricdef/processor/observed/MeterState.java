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
  private static final String OTHER = "\0";

  private static final String NAME = OTHER + "name ";
  private static final String UNIT = OTHER + "unit ";

  private MeterState() {}

  /** A builder without tags. */
  static Keys named(Optional<String> name, Origin origin) {
    return name.map(known -> Keys.empty().with(Set.of(NAME + known), origin)).orElse(Keys.empty());
  }

  /** The state after a builder is told the meter's base unit. */
  static Keys measuredIn(Keys state, String unit, Origin origin) {
    return state.with(Set.of(UNIT + unit), origin);
  }

  /** The meter's name; empty if it is not known. */
  static Optional<String> name(Keys state) {
    return told(state, NAME);
  }

  /** The meter's base unit; empty if it has none. */
  static Optional<String> unit(Keys state) {
    return told(state, UNIT);
  }

  private static Optional<String> told(Keys state, String prefix) {
    return state.facts().keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .filter(state::holds)
        .map(key -> key.substring(prefix.length()))
        .findFirst();
  }

  /** The keys of the tags; empty if there may be others, or if one may be missing. */
  static Optional<SortedSet<String>> tags(Keys state) {
    if (state.open().isPresent() || !state.sure().equals(state.facts().keySet())) {
      return Optional.empty();
    }
    SortedSet<String> tags = new TreeSet<>(state.facts().keySet());
    tags.removeIf(key -> key.startsWith(OTHER));
    return Optional.of(tags);
  }
}
