package org.metricdef.processor.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.value.Keys;

/**
 * What code has told a builder, as the keys of an abstract map. Builders are mutable, and so is the
 * map: every alias sees a change, paths are joined, and other code that gets it may change it.
 */
final class BuilderState {

  private static final String NAME = "name ";
  private static final String LABEL = "label ";

  /** A key that sorts by position, which a call never has more of than two digits. */
  private static final String POSITION = LABEL + "%02d ";

  private static final int POSITION_LENGTH = POSITION.formatted(0).length();

  private BuilderState() {}

  /** The state after the builder is told the metric's name; any if it is not known. */
  static Keys named(Keys state, Optional<String> name, Origin origin) {
    Keys unnamed = without(state, NAME, origin);
    return name.map(known -> unnamed.with(Set.of(NAME + known), origin)).orElse(unnamed);
  }

  /** The state after the builder is told all label names, each of which may be unknown. */
  static Keys labelled(Keys state, List<Optional<String>> names, Origin origin) {
    Keys labelled = without(state, LABEL, origin);
    for (int i = 0; i < names.size(); i++) {
      labelled = labelled.with(Set.of(POSITION.formatted(i) + names.get(i).orElse("")), origin);
    }
    return labelled;
  }

  private static Keys without(Keys state, String prefix, Origin origin) {
    Keys rest = state;
    for (String key : state.facts().keySet()) {
      rest = key.startsWith(prefix) ? rest.without(Set.of(key), origin.place()) : rest;
    }
    return rest;
  }

  /** The metric's name; empty if it is not known. */
  static Optional<String> name(Keys state) {
    List<String> names =
        state.facts().keySet().stream().filter(key -> key.startsWith(NAME)).toList();
    return names.size() == 1 && state.holds(names.get(0))
        ? Optional.of(names.get(0).substring(NAME.length()))
        : Optional.empty();
  }

  /**
   * The label names in their order, each of which may be unknown; empty if their number is not
   * known.
   */
  static Optional<List<Optional<String>>> labels(Keys state) {
    if (state.open().isPresent()) {
      return Optional.empty();
    }
    List<Optional<String>> labels = new ArrayList<>();
    for (String key : state.facts().keySet()) {
      if (key.startsWith(LABEL)) {
        boolean isNext = key.startsWith(POSITION.formatted(labels.size()));
        if (!isNext || !state.holds(key)) {
          return Optional.empty();
        }
        String name = key.substring(POSITION_LENGTH);
        labels.add(name.isEmpty() ? Optional.empty() : Optional.of(name));
      }
    }
    return Optional.of(labels);
  }

  /** Where the builder was told the label names; empty if it was not. */
  static Optional<Origin> declaredAt(Keys state) {
    return state.facts().entrySet().stream()
        .filter(fact -> fact.getKey().startsWith(LABEL))
        .map(fact -> fact.getValue().origins().first())
        .findFirst();
  }
}
