package org.metricdef.processor.rule;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.observed.DeclaredCollector;
import org.metricdef.processor.observed.DocumentedUse;
import org.metricdef.processor.observed.MeterUse;
import org.metricdef.processor.observed.PassedLabels;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code keys-differ}: two places use one meter with different keys. Micrometer's registry for
 * Prometheus keeps both as different series from 1.17 on, and drops the second one before.
 */
public final class KeysDifferRule {

  private KeysDifferRule() {}

  /**
   * The finding about a use, beside an earlier one.
   *
   * @param isDropped whether one of the two is surely lost
   */
  public static Finding of(MeterUse use, MeterUse other, boolean isDropped) {
    MessageLines lines = new MessageLines(headline(use, other));
    ObservedText.addCaller(lines, use.caller());
    lines.add(
        "Prometheus",
        "shows two sets of series from Micrometer 1.17 on;",
        "before, whichever registers second is dropped");
    lines.addAdvice(
        "give both places the same keys; where one has no value, pass a fixed one such as \"none\"",
        "another name if they measure different things");
    Finding finding = new Finding(Rule.KEYS_DIFFER, use.tree(), lines);
    return isDropped ? finding : finding.asWarning();
  }

  /** The finding about labels that surely have other keys than the declared names. */
  public static Optional<Finding> check(PassedLabels labels) {
    if (!labels.isSurelyWrong()) {
      return Optional.empty();
    }
    DeclaredCollector collector = labels.collectors().get(0);
    MessageLines lines = new MessageLines("%s is declared with %s, and '%s' passes %s"
        .formatted(
            collector.metric().orElse("the metric"),
            keys(namesOf(collector)),
            labels.method(),
            keys(labels.keys().orElseThrow())));
    collector.declaredAt().ifPresent(origin -> lines.add("declared at", origin.toString()));
    ObservedText.addCaller(lines, labels.caller());
    lines.addAdvice("pass the keys that are declared, or declare those that are passed");
    return Optional.of(new Finding(Rule.KEYS_DIFFER, labels.tree(), lines).asWarning());
  }

  private static SortedSet<String> namesOf(DeclaredCollector collector) {
    SortedSet<String> names = new TreeSet<>();
    collector.labels().forEach(each -> each.ifPresent(names::add));
    return names;
  }

  static String headline(MeterUse use, MeterUse other) {
    return "the %s '%s' %s %s here, and %s at %s"
        .formatted(
            use.kind(),
            use.name(),
            use.isAnnotated() ? "states" : "has",
            keysOf(use),
            keysOf(other),
            other.place());
  }

  /** The finding about a use with keys that the documentation of the meter does not name. */
  public static Finding of(DocumentedUse use) {
    String constant = use.documented().constant();
    MessageLines lines = new MessageLines("%s does not name %s, which %s passed here"
        .formatted(constant, keys(use.unknown()), use.unknown().size() == 1 ? "is" : "are"));
    ObservedText.addCaller(lines, use.caller());
    lines.add("documented", keys(use.documented().keys()));
    lines.addAdvice("pass the keys that %s names; if it is to have this one, name it there"
        .formatted(constant));
    return new Finding(Rule.KEYS_DIFFER, use.tree(), lines).asWarning();
  }

  private static String keysOf(MeterUse use) {
    SortedSet<String> keys = new TreeSet<>();
    for (String key : use.possible()) {
      keys.add(use.keys().contains(key) ? key : key + " (on some paths)");
    }
    return keys(keys);
  }

  static String keys(SortedSet<String> keys) {
    return switch (keys.size()) {
      case 0 -> "no keys";
      case 1 -> "the key " + keys.first();
      default -> "the keys " + String.join(", ", keys);
    };
  }
}
