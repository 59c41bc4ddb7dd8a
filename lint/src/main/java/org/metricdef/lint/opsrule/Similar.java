package org.metricdef.lint.opsrule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.emitted.OwnedNames;
import org.metricdef.processor.rule.EditDistance;

/** What a wrong name may have meant. */
final class Similar {

  private static final int SHARE = 3;

  private Similar() {}

  /** The series that was meant, if one is near: with a prefix, with another end, or misspelt. */
  static Optional<String> series(String name, Emitted emitted) {
    for (String prefix : emitted.owned().prefixes()) {
      if (emitted.names().contains(prefix + name)) {
        return Optional.of(prefix + name);
      }
    }
    String base = OwnedNames.base(name);
    List<String> sameBase = emitted.names().stream()
        .filter(each -> OwnedNames.base(each).equals(base))
        .toList();
    return EditDistance.closest(name, sameBase).or(() -> name(name, emitted.names()));
  }

  /** The most similar name, if it is similar enough. */
  static Optional<String> name(String name, Collection<String> names) {
    return EditDistance.closest(name, names).filter(each -> isNear(name, each));
  }

  /** A proposal as a line of a message; none if nothing is near. */
  static List<String> proposal(String name, Set<String> names) {
    return name(name, names).map(each -> "did you mean '%s'?".formatted(each)).stream()
        .toList();
  }

  private static boolean isNear(String name, String other) {
    int limit = Math.max(1, Math.min(name.length(), other.length()) / SHARE);
    return EditDistance.between(name, other) <= limit;
  }
}
