package org.metricdef.processor.observed;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.observed.Instrument.Advice;

/**
 * What code has told a builder of an instrument, as the keys of an abstract map: its kind, name and
 * scope, and the attributes that it keeps.
 */
final class InstrumentState {

  private static final String KIND = "kind ";
  private static final String NAME = "name ";
  private static final String SCOPE = "scope ";
  private static final String ADVISED = "advised";
  private static final String KEEPS = "keeps ";

  private InstrumentState() {}

  /** A builder of an instrument. */
  static Keys of(String kind, Optional<String> name, Optional<MeterScope> scope, Origin origin) {
    Keys state = Keys.empty().with(Set.of(KIND + kind), origin);
    state = name.isPresent() ? state.with(Set.of(NAME + name.get()), origin) : state;
    return scope.isPresent() ? state.with(Set.of(SCOPE + scope.get().name()), origin) : state;
  }

  /** The state after the builder is told which attributes the instrument keeps. */
  static Keys advised(Keys state, Set<Attribute> kept, Origin origin) {
    Keys advised = state.with(Set.of(ADVISED), origin);
    for (String key : state.facts().keySet()) {
      advised = key.startsWith(KEEPS) ? advised.without(Set.of(key), origin.place()) : advised;
    }
    for (Attribute each : kept) {
      advised = advised.with(Set.of(KEEPS + each.inMap()), origin);
    }
    return advised;
  }

  /** The instrument; empty if its name or its advice is not known. */
  static Optional<Instrument> instrument(Keys state) {
    Optional<String> kind = only(state, KIND);
    Optional<String> name = only(state, NAME);
    if (kind.isEmpty()
        || name.isEmpty()
        || state.open().isPresent()
        || !state.sure().equals(state.facts().keySet())) {
      return Optional.empty();
    }
    return Optional.of(new Instrument(kind.get(), name.get(), only(state, SCOPE), advice(state)));
  }

  private static Optional<Advice> advice(Keys state) {
    if (!state.holds(ADVISED)) {
      return Optional.empty();
    }
    SortedSet<Attribute> kept = new TreeSet<>();
    for (String key : state.facts().keySet()) {
      if (key.startsWith(KEEPS)) {
        kept.add(Attribute.fromMap(key.substring(KEEPS.length())));
      }
    }
    return Optional.of(new Advice(kept, state.fact(ADVISED).origins().first().place()));
  }

  private static Optional<String> only(Keys state, String prefix) {
    Optional<String> found = Optional.empty();
    for (String key : state.facts().keySet()) {
      if (key.startsWith(prefix)) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(key.substring(prefix.length()));
      }
    }
    return found;
  }
}
