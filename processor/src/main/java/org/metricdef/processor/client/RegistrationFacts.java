package org.metricdef.processor.client;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Which sets are registered in which registries at one point of a body, on every path there.
 *
 * @param isReached whether any path leads there
 */
record RegistrationFacts(Map<Key, Fact> facts, boolean isReached) {

  /** An implementation of a set and the variable that stands for its registry. */
  record Key(TypeElement implementation, VariableElement registry) {}

  /**
   * A registration.
   *
   * @param isCertain whether it is the only one on the paths here, and no code since then may have
   *     removed it
   */
  record Fact(Registration registration, boolean isCertain) {

    private Fact and(Fact other) {
      boolean isOne = registration.tree() == other.registration.tree();
      return new Fact(registration, isOne && isCertain && other.isCertain);
    }
  }

  static final RegistrationFacts NONE = new RegistrationFacts(Map.of(), true);
  static final RegistrationFacts UNREACHED = new RegistrationFacts(Map.of(), false);

  RegistrationFacts {
    facts = Map.copyOf(facts);
  }

  Optional<Fact> of(Key key) {
    return Optional.ofNullable(facts.get(key));
  }

  RegistrationFacts with(Key key, Registration registration) {
    Map<Key, Fact> more = new HashMap<>(facts);
    more.put(key, new Fact(registration, true));
    return new RegistrationFacts(more, isReached);
  }

  /** The facts after a variable has become another registry. */
  RegistrationFacts without(VariableElement registry) {
    Map<Key, Fact> fewer = new HashMap<>(facts);
    fewer.keySet().removeIf(key -> key.registry().equals(registry));
    return new RegistrationFacts(fewer, isReached);
  }

  /** The facts after code that may have removed any registration. */
  RegistrationFacts uncertain() {
    Map<Key, Fact> changed = new HashMap<>(facts);
    changed.replaceAll((key, fact) -> new Fact(fact.registration(), false));
    return new RegistrationFacts(changed, isReached);
  }

  /** What holds on all paths that meet. */
  static RegistrationFacts join(Collection<RegistrationFacts> paths) {
    return paths.stream()
        .filter(RegistrationFacts::isReached)
        .reduce(RegistrationFacts::both)
        .orElse(UNREACHED);
  }

  private static RegistrationFacts both(RegistrationFacts one, RegistrationFacts other) {
    Map<Key, Fact> both = new HashMap<>();
    one.facts.forEach(
        (key, fact) -> other.of(key).ifPresent(others -> both.put(key, fact.and(others))));
    return new RegistrationFacts(both, true);
  }
}
